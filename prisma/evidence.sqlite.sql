-- Generated from schema.prisma by prisma/generate-sql.ts. Do not edit.

-- CreateTable
CREATE TABLE "DataVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT DEFAULT 1,
    "version" TEXT NOT NULL,
    "builtAt" DATETIME NOT NULL,
    "facts" INTEGER NOT NULL,
    "studies" INTEGER NOT NULL
);

-- CreateTable
CREATE TABLE "Release" (
    "version" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "date" TEXT NOT NULL,
    "noteEn" TEXT NOT NULL,
    "noteZh" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "FactChange" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "version" TEXT NOT NULL,
    "change" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "studySlug" TEXT,
    "measure" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "after" TEXT NOT NULL,
    "replacedBy" TEXT,
    CONSTRAINT "FactChange_version_fkey" FOREIGN KEY ("version") REFERENCES "Release" ("version") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Rename" (
    "kind" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,

    PRIMARY KEY ("kind", "from")
);

-- CreateTable
CREATE TABLE "Paper" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "textFile" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "state" TEXT,
    "stateAsOf" TEXT,
    "stateSourceEn" TEXT,
    "stateSourceZh" TEXT,
    "stateUrl" TEXT,
    "recordNumber" TEXT,
    "recordVersion" TEXT,
    "recordUrl" TEXT
);

-- CreateTable
CREATE TABLE "RecordReference" (
    "paperSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pmid" TEXT,
    "kind" TEXT NOT NULL,
    "citation" TEXT NOT NULL,

    PRIMARY KEY ("paperSlug", "ordinal"),
    CONSTRAINT "RecordReference_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TextSection" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    CONSTRAINT "TextSection_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExcludedSentence" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperSlug" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "occurrence" INTEGER,
    "noteEn" TEXT,
    "noteZh" TEXT,
    CONSTRAINT "ExcludedSentence_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExcludedNumber" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperSlug" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "pattern" TEXT,
    "text" TEXT,
    "occurrence" INTEGER,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    CONSTRAINT "ExcludedNumber_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tumour" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "en" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "synonyms" TEXT NOT NULL,
    "oncotree" TEXT,
    "nci" TEXT,
    "parentSlug" TEXT,
    "sources" TEXT NOT NULL,
    CONSTRAINT "Tumour_parentSlug_fkey" FOREIGN KEY ("parentSlug") REFERENCES "Tumour" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Drug" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "en" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "synonyms" TEXT NOT NULL,
    "brands" TEXT NOT NULL,
    "class" TEXT NOT NULL,
    "targets" TEXT NOT NULL,
    "mechanismEn" TEXT,
    "mechanismZh" TEXT,
    "nci" TEXT,
    "sources" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Term" (
    "vocabulary" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "en" TEXT NOT NULL,
    "zh" TEXT NOT NULL,
    "synonyms" TEXT NOT NULL,
    "details" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("vocabulary", "slug")
);

-- CreateTable
CREATE TABLE "Study" (
    "slug" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "origin" TEXT NOT NULL,
    "titleEn" TEXT NOT NULL,
    "titleZh" TEXT NOT NULL,
    "shortTitleEn" TEXT NOT NULL,
    "shortTitleZh" TEXT NOT NULL,
    "references" TEXT NOT NULL,
    "design" TEXT,
    "phase" TEXT,
    "responseCriteria" TEXT,
    "adverseEventGrading" TEXT,
    "patients" INTEGER,
    "extractionState" TEXT,
    "extractedBy" TEXT NOT NULL DEFAULT '',
    "reviewedBy" TEXT NOT NULL DEFAULT '',
    "mentionFactId" TEXT NOT NULL,
    CONSTRAINT "Study_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudyTumour" (
    "studySlug" TEXT NOT NULL,
    "tumourSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("studySlug", "tumourSlug"),
    CONSTRAINT "StudyTumour_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "StudyTumour_tumourSlug_fkey" FOREIGN KEY ("tumourSlug") REFERENCES "Tumour" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StudySetting" (
    "studySlug" TEXT NOT NULL,
    "setting" TEXT NOT NULL,

    PRIMARY KEY ("studySlug", "setting"),
    CONSTRAINT "StudySetting_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "studySlug" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelZh" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "parentId" TEXT,
    "partition" TEXT,
    "analysisSet" TEXT,
    "size" INTEGER,
    "sizeSign" TEXT,
    "sizeFactId" TEXT,
    "alternativeRegimens" BOOLEAN NOT NULL DEFAULT false,
    "outcomeDefined" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Cohort_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cohort_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortTumour" (
    "cohortId" TEXT NOT NULL,
    "tumourSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("cohortId", "tumourSlug"),
    CONSTRAINT "CohortTumour_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortTumour_tumourSlug_fkey" FOREIGN KEY ("tumourSlug") REFERENCES "Tumour" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortOverlap" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "fromId" TEXT NOT NULL,
    "toId" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "CohortOverlap_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortOverlap_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Regimen" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "studySlug" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelZh" TEXT NOT NULL,
    "sequence" TEXT NOT NULL,
    "partial" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Regimen_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegimenDrug" (
    "regimenId" TEXT NOT NULL,
    "drugSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "supportive" BOOLEAN NOT NULL,
    "factId" TEXT NOT NULL,

    PRIMARY KEY ("regimenId", "drugSlug"),
    CONSTRAINT "RegimenDrug_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "RegimenDrug_drugSlug_fkey" FOREIGN KEY ("drugSlug") REFERENCES "Drug" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RegimenTreatment" (
    "regimenId" TEXT NOT NULL,
    "treatment" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "factId" TEXT NOT NULL,

    PRIMARY KEY ("regimenId", "treatment"),
    CONSTRAINT "RegimenTreatment_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CohortRegimen" (
    "cohortId" TEXT NOT NULL,
    "regimenId" TEXT NOT NULL,

    PRIMARY KEY ("cohortId", "regimenId"),
    CONSTRAINT "CohortRegimen_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CohortRegimen_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Patient" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT NOT NULL,
    "studySlug" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelZh" TEXT NOT NULL,
    CONSTRAINT "Patient_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Patient_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TimeToEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "patientId" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "time" REAL NOT NULL,
    "unit" TEXT NOT NULL,
    "event" BOOLEAN NOT NULL,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "TimeToEvent_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Characteristic" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "studySlug" TEXT NOT NULL,
    "cohortId" TEXT,
    "regimenId" TEXT,
    "patientId" TEXT,
    "measure" TEXT NOT NULL,
    "namedEn" TEXT,
    "namedZh" TEXT,
    "statistic" TEXT,
    "drugSlug" TEXT,
    "tumourSlug" TEXT,
    "categoryEn" TEXT,
    "categoryZh" TEXT,
    "value" REAL,
    "valuePrinted" TEXT,
    "sign" TEXT,
    "unit" TEXT,
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" REAL,
    "rangeLowerPrinted" TEXT,
    "rangeUpper" REAL,
    "rangeUpperPrinted" TEXT,
    "lower" REAL,
    "lowerPrinted" TEXT,
    "upper" REAL,
    "upperPrinted" TEXT,
    "level" REAL,
    "standardDeviation" REAL,
    "standardDeviationPrinted" TEXT,
    "quartilesLower" REAL,
    "quartilesLowerPrinted" TEXT,
    "quartilesUpper" REAL,
    "quartilesUpperPrinted" TEXT,
    "standardError" REAL,
    "standardErrorPrinted" TEXT,
    "coefficientOfVariation" REAL,
    "coefficientOfVariationPrinted" TEXT,
    "estimator" TEXT,
    "date" TEXT,
    "term" TEXT,
    "textEn" TEXT,
    "textZh" TEXT,
    "timeValue" REAL,
    "timeUpper" REAL,
    "timeSign" TEXT,
    "timeUnit" TEXT,
    "periodEn" TEXT,
    "periodZh" TEXT,
    "analysisSet" TEXT,
    "title" TEXT,
    "classEn" TEXT,
    "classZh" TEXT,
    "unitVerbatim" TEXT,
    "comment" TEXT,
    "contradictsId" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "Characteristic_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Characteristic_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Characteristic_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Characteristic_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OutcomeResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "versusId" TEXT,
    "measure" TEXT NOT NULL,
    "namedEn" TEXT,
    "namedZh" TEXT,
    "statistic" TEXT,
    "drugSlug" TEXT,
    "tumourSlug" TEXT,
    "categoryEn" TEXT,
    "categoryZh" TEXT,
    "value" REAL,
    "valuePrinted" TEXT,
    "sign" TEXT,
    "unit" TEXT,
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" REAL,
    "rangeLowerPrinted" TEXT,
    "rangeUpper" REAL,
    "rangeUpperPrinted" TEXT,
    "lower" REAL,
    "lowerPrinted" TEXT,
    "upper" REAL,
    "upperPrinted" TEXT,
    "level" REAL,
    "standardDeviation" REAL,
    "standardDeviationPrinted" TEXT,
    "quartilesLower" REAL,
    "quartilesLowerPrinted" TEXT,
    "quartilesUpper" REAL,
    "quartilesUpperPrinted" TEXT,
    "standardError" REAL,
    "standardErrorPrinted" TEXT,
    "coefficientOfVariation" REAL,
    "coefficientOfVariationPrinted" TEXT,
    "estimator" TEXT,
    "noValue" TEXT,
    "changeFromBaseline" BOOLEAN NOT NULL DEFAULT false,
    "term" TEXT,
    "textEn" TEXT,
    "textZh" TEXT,
    "timeValue" REAL,
    "timeUpper" REAL,
    "timeSign" TEXT,
    "timeUnit" TEXT,
    "timeMonths" REAL,
    "analysisSet" TEXT,
    "criteria" TEXT,
    "assessor" TEXT,
    "endpointRank" TEXT,
    "model" TEXT,
    "covariatesEn" TEXT,
    "covariatesZh" TEXT,
    "ofOutcomeDefined" BOOLEAN NOT NULL DEFAULT false,
    "notReported" BOOLEAN NOT NULL,
    "inWords" TEXT,
    "title" TEXT,
    "classEn" TEXT,
    "classZh" TEXT,
    "unitVerbatim" TEXT,
    "comment" TEXT,
    "timeFrame" TEXT,
    "contradictsId" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "OutcomeResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutcomeResult_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutcomeResult_versusId_fkey" FOREIGN KEY ("versusId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT NOT NULL,
    "test" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "tumourSlug" TEXT,
    "statistic" REAL,
    "statisticPrinted" TEXT,
    "degreesOfFreedom" INTEGER,
    "pSign" TEXT,
    "pValue" REAL,
    "pPrinted" TEXT,
    "sides" TEXT,
    "significant" BOOLEAN,
    "timeValue" REAL,
    "timeUpper" REAL,
    "timeSign" TEXT,
    "timeUnit" TEXT,
    "endpoint" TEXT,
    "method" TEXT,
    "hypothesis" TEXT,
    "title" TEXT,
    "comment" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "TestResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestCohort" (
    "testId" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("testId", "cohortId"),
    CONSTRAINT "TestCohort_testId_fkey" FOREIGN KEY ("testId") REFERENCES "TestResult" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "TestCount" (
    "testId" TEXT NOT NULL,
    "outcomeId" TEXT NOT NULL,

    PRIMARY KEY ("testId", "outcomeId"),
    CONSTRAINT "TestCount_testId_fkey" FOREIGN KEY ("testId") REFERENCES "TestResult" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AdverseEvent" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "leadRank" INTEGER NOT NULL,
    "term" TEXT NOT NULL,
    "namedEn" TEXT,
    "namedZh" TEXT,
    "occurrence" TEXT NOT NULL,
    "value" REAL,
    "valuePrinted" TEXT,
    "count" INTEGER,
    "of" INTEGER,
    "atRisk" INTEGER,
    "causality" TEXT,
    "events" INTEGER,
    "gradeLowest" INTEGER,
    "gradeHighest" INTEGER,
    "exposureRate" REAL,
    "exposureRatePrinted" TEXT,
    "exposureUnit" TEXT,
    "serious" BOOLEAN,
    "immuneRelated" BOOLEAN,
    "termVerbatim" TEXT,
    "organSystem" TEXT,
    "ascertainment" TEXT,
    "sourceVocabulary" TEXT,
    "contradictsId" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "AdverseEvent_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "AdverseEvent_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT NOT NULL,
    "patientId" TEXT NOT NULL,
    "lesion" TEXT NOT NULL,
    "labelEn" TEXT NOT NULL,
    "labelZh" TEXT NOT NULL,
    "method" TEXT,
    "timeMonths" REAL NOT NULL,
    "sign" TEXT,
    "dimension1" REAL NOT NULL,
    "dimension2" REAL,
    "dimension3" REAL,
    "unit" TEXT NOT NULL,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "Measurement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Measurement_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "studySlug" TEXT,
    "cohortId" TEXT,
    "role" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "statistic" TEXT,
    "tumourSlug" TEXT,
    "drugSlug" TEXT,
    "categoryEn" TEXT,
    "categoryZh" TEXT,
    "value" REAL,
    "valuePrinted" TEXT,
    "sign" TEXT,
    "unit" TEXT,
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" REAL,
    "rangeLowerPrinted" TEXT,
    "rangeUpper" REAL,
    "rangeUpperPrinted" TEXT,
    "standardDeviation" REAL,
    "standardDeviationPrinted" TEXT,
    "term" TEXT,
    "textEn" TEXT,
    "textZh" TEXT,
    "timeValue" REAL,
    "timeUpper" REAL,
    "timeSign" TEXT,
    "timeUnit" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "Statement_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Statement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementTumour" (
    "statementId" TEXT NOT NULL,
    "tumourSlug" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("statementId", "tumourSlug"),
    CONSTRAINT "StatementTumour_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StatementClaim" (
    "statementId" TEXT NOT NULL,
    "testId" TEXT NOT NULL,
    "significant" BOOLEAN NOT NULL,

    PRIMARY KEY ("statementId", "testId"),
    CONSTRAINT "StatementClaim_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExtractionNote" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "studySlug" TEXT,
    "textEn" TEXT NOT NULL,
    "textZh" TEXT NOT NULL,
    "weight" TEXT NOT NULL,
    "bias" TEXT,
    "concerns" TEXT NOT NULL,
    CONSTRAINT "ExtractionNote_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "ExtractionNote_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ExtractionNoteLocation" (
    "noteId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "factId" TEXT,

    PRIMARY KEY ("noteId", "ordinal"),
    CONSTRAINT "ExtractionNoteLocation_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ExtractionNote" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "sourceFile" TEXT NOT NULL,
    "studySlug" TEXT,
    "cohort" TEXT,
    "patient" TEXT,
    "regimen" TEXT,
    "kind" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "namedEn" TEXT,
    "namedZh" TEXT,
    "drugSlug" TEXT,
    "tumourSlug" TEXT,
    "valueNumber" REAL,
    "valueText" TEXT,
    "valueTextZh" TEXT,
    "sign" TEXT,
    "unit" TEXT,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "timeValue" REAL,
    "timeUpper" REAL,
    "timeSign" TEXT,
    "timeUnit" TEXT,
    "censored" BOOLEAN,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "verbatim" TEXT NOT NULL,
    "section" TEXT NOT NULL,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    "path" TEXT,
    "occurrence" INTEGER,
    "method" TEXT NOT NULL,
    "entry" TEXT NOT NULL,
    CONSTRAINT "Fact_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Fact_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FactLocation" (
    "factId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "section" TEXT NOT NULL,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    "path" TEXT,
    "verbatim" TEXT NOT NULL,
    "occurrence" INTEGER,

    PRIMARY KEY ("factId", "ordinal"),
    CONSTRAINT "FactLocation_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "rule" TEXT NOT NULL,
    "family" TEXT NOT NULL,
    "verdict" TEXT NOT NULL,
    "paperSlug" TEXT NOT NULL,
    "studySlug" TEXT,
    "printed" TEXT NOT NULL,
    "recomputed" TEXT NOT NULL,
    "arithmetic" TEXT NOT NULL,
    "explanationEn" TEXT NOT NULL,
    "explanationZh" TEXT NOT NULL,
    "concerned" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "CheckResult_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CheckResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CheckResultFact" (
    "checkResultId" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("checkResultId", "factId"),
    CONSTRAINT "CheckResultFact_checkResultId_fkey" FOREIGN KEY ("checkResultId") REFERENCES "CheckResult" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "CheckResultFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ListRow" (
    "list" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "row" TEXT NOT NULL,

    PRIMARY KEY ("list", "position")
);

-- CreateTable
CREATE TABLE "ListColumn" (
    "list" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "part" INTEGER NOT NULL,
    "dictionary" TEXT NOT NULL,
    "data" BLOB NOT NULL,

    PRIMARY KEY ("list", "kind", "name", "part")
);

-- CreateTable
CREATE TABLE "ListLookup" (
    "list" TEXT NOT NULL,
    "facet" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    PRIMARY KEY ("list", "facet", "value", "position")
);

-- CreateTable
CREATE TABLE "ListText" (
    "list" TEXT NOT NULL,
    "id" INTEGER NOT NULL,
    "searchable" TEXT NOT NULL,

    PRIMARY KEY ("list", "id")
);

-- CreateTable
CREATE TABLE "PreparedAnswer" (
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "data" BLOB NOT NULL,

    PRIMARY KEY ("name", "key")
);

-- CreateIndex
CREATE INDEX "FactChange_factId_idx" ON "FactChange"("factId");

-- CreateIndex
CREATE INDEX "TextSection_paperSlug_idx" ON "TextSection"("paperSlug");

-- CreateIndex
CREATE INDEX "ExcludedSentence_paperSlug_idx" ON "ExcludedSentence"("paperSlug");

-- CreateIndex
CREATE INDEX "ExcludedNumber_paperSlug_idx" ON "ExcludedNumber"("paperSlug");

-- CreateIndex
CREATE INDEX "Study_paperSlug_idx" ON "Study"("paperSlug");

-- CreateIndex
CREATE INDEX "StudyTumour_tumourSlug_idx" ON "StudyTumour"("tumourSlug");

-- CreateIndex
CREATE INDEX "Cohort_studySlug_idx" ON "Cohort"("studySlug");

-- CreateIndex
CREATE INDEX "CohortTumour_tumourSlug_idx" ON "CohortTumour"("tumourSlug");

-- CreateIndex
CREATE INDEX "CohortOverlap_fromId_idx" ON "CohortOverlap"("fromId");

-- CreateIndex
CREATE INDEX "CohortOverlap_toId_idx" ON "CohortOverlap"("toId");

-- CreateIndex
CREATE INDEX "Regimen_studySlug_idx" ON "Regimen"("studySlug");

-- CreateIndex
CREATE INDEX "RegimenDrug_drugSlug_idx" ON "RegimenDrug"("drugSlug");

-- CreateIndex
CREATE INDEX "CohortRegimen_regimenId_idx" ON "CohortRegimen"("regimenId");

-- CreateIndex
CREATE INDEX "Patient_studySlug_idx" ON "Patient"("studySlug");

-- CreateIndex
CREATE INDEX "Patient_cohortId_idx" ON "Patient"("cohortId");

-- CreateIndex
CREATE INDEX "TimeToEvent_patientId_idx" ON "TimeToEvent"("patientId");

-- CreateIndex
CREATE INDEX "Characteristic_studySlug_idx" ON "Characteristic"("studySlug");

-- CreateIndex
CREATE INDEX "Characteristic_cohortId_idx" ON "Characteristic"("cohortId");

-- CreateIndex
CREATE INDEX "Characteristic_regimenId_idx" ON "Characteristic"("regimenId");

-- CreateIndex
CREATE INDEX "Characteristic_patientId_idx" ON "Characteristic"("patientId");

-- CreateIndex
CREATE INDEX "Characteristic_tumourSlug_idx" ON "Characteristic"("tumourSlug");

-- CreateIndex
CREATE INDEX "OutcomeResult_studySlug_idx" ON "OutcomeResult"("studySlug");

-- CreateIndex
CREATE INDEX "OutcomeResult_cohortId_idx" ON "OutcomeResult"("cohortId");

-- CreateIndex
CREATE INDEX "OutcomeResult_tumourSlug_idx" ON "OutcomeResult"("tumourSlug");

-- CreateIndex
CREATE INDEX "TestResult_studySlug_idx" ON "TestResult"("studySlug");

-- CreateIndex
CREATE INDEX "AdverseEvent_studySlug_idx" ON "AdverseEvent"("studySlug");

-- CreateIndex
CREATE INDEX "AdverseEvent_cohortId_idx" ON "AdverseEvent"("cohortId");

-- CreateIndex
CREATE INDEX "Measurement_studySlug_idx" ON "Measurement"("studySlug");

-- CreateIndex
CREATE INDEX "Measurement_patientId_idx" ON "Measurement"("patientId");

-- CreateIndex
CREATE INDEX "Statement_paperSlug_idx" ON "Statement"("paperSlug");

-- CreateIndex
CREATE INDEX "Statement_studySlug_idx" ON "Statement"("studySlug");

-- CreateIndex
CREATE INDEX "Statement_tumourSlug_idx" ON "Statement"("tumourSlug");

-- CreateIndex
CREATE INDEX "Statement_drugSlug_idx" ON "Statement"("drugSlug");

-- CreateIndex
CREATE INDEX "StatementTumour_tumourSlug_idx" ON "StatementTumour"("tumourSlug");

-- CreateIndex
CREATE INDEX "ExtractionNote_paperSlug_idx" ON "ExtractionNote"("paperSlug");

-- CreateIndex
CREATE INDEX "ExtractionNote_studySlug_idx" ON "ExtractionNote"("studySlug");

-- CreateIndex
CREATE UNIQUE INDEX "Fact_ordinal_key" ON "Fact"("ordinal");

-- CreateIndex
CREATE INDEX "Fact_paperSlug_firstLine_idx" ON "Fact"("paperSlug", "firstLine");

-- CreateIndex
CREATE INDEX "Fact_studySlug_idx" ON "Fact"("studySlug");

-- CreateIndex
CREATE INDEX "Fact_entry_idx" ON "Fact"("entry");

-- CreateIndex
CREATE UNIQUE INDEX "CheckResult_ordinal_key" ON "CheckResult"("ordinal");

-- CreateIndex
CREATE INDEX "CheckResult_studySlug_idx" ON "CheckResult"("studySlug");

-- CreateIndex
CREATE INDEX "CheckResult_paperSlug_idx" ON "CheckResult"("paperSlug");

-- CreateIndex
CREATE INDEX "CheckResultFact_factId_idx" ON "CheckResultFact"("factId");

-- CreateIndex
CREATE UNIQUE INDEX "ListRow_list_key_key" ON "ListRow"("list", "key");

-- Texts of all lists, by the three-character pieces in them; filled when the lists are written.
CREATE VIRTUAL TABLE "ListTextIndex" USING fts5 ("searchable", content = '', columnsize = 0, tokenize = 'trigram case_sensitive 1');

