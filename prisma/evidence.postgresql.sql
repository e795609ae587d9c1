-- Generated from schema.prisma by prisma/generate-sql.ts. Do not edit.

-- CreateTable
CREATE TABLE "DataVersion" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "version" TEXT COLLATE "C" NOT NULL,
    "builtAt" TIMESTAMP(3) NOT NULL,
    "facts" INTEGER NOT NULL,
    "studies" INTEGER NOT NULL,

    CONSTRAINT "DataVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Release" (
    "version" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "date" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C" NOT NULL,
    "noteZh" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Release_pkey" PRIMARY KEY ("version")
);

-- CreateTable
CREATE TABLE "FactChange" (
    "id" SERIAL NOT NULL,
    "version" TEXT COLLATE "C" NOT NULL,
    "change" TEXT COLLATE "C" NOT NULL,
    "factId" TEXT COLLATE "C" NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C",
    "measure" TEXT COLLATE "C" NOT NULL,
    "before" TEXT COLLATE "C" NOT NULL,
    "after" TEXT COLLATE "C" NOT NULL,
    "replacedBy" TEXT COLLATE "C",

    CONSTRAINT "FactChange_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rename" (
    "kind" TEXT COLLATE "C" NOT NULL,
    "from" TEXT COLLATE "C" NOT NULL,
    "to" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Rename_pkey" PRIMARY KEY ("kind","from")
);

-- CreateTable
CREATE TABLE "Paper" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "textFile" TEXT COLLATE "C" NOT NULL,
    "titleEn" TEXT COLLATE "C" NOT NULL,
    "titleZh" TEXT COLLATE "C" NOT NULL,
    "language" TEXT COLLATE "C" NOT NULL,
    "state" TEXT COLLATE "C",
    "stateAsOf" TEXT COLLATE "C",
    "stateSourceEn" TEXT COLLATE "C",
    "stateSourceZh" TEXT COLLATE "C",
    "stateUrl" TEXT COLLATE "C",
    "recordNumber" TEXT COLLATE "C",
    "recordVersion" TEXT COLLATE "C",
    "recordUrl" TEXT COLLATE "C",

    CONSTRAINT "Paper_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "RecordReference" (
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "pmid" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "citation" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RecordReference_pkey" PRIMARY KEY ("paperSlug","ordinal")
);

-- CreateTable
CREATE TABLE "TextSection" (
    "id" SERIAL NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,

    CONSTRAINT "TextSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExcludedSentence" (
    "id" SERIAL NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "text" TEXT COLLATE "C" NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "occurrence" INTEGER,
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",

    CONSTRAINT "ExcludedSentence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExcludedNumber" (
    "id" SERIAL NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "reason" TEXT COLLATE "C" NOT NULL,
    "pattern" TEXT COLLATE "C",
    "text" TEXT COLLATE "C",
    "occurrence" INTEGER,
    "firstLine" INTEGER,
    "lastLine" INTEGER,

    CONSTRAINT "ExcludedNumber_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tumour" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "en" TEXT COLLATE "C" NOT NULL,
    "zh" TEXT COLLATE "C" NOT NULL,
    "synonyms" TEXT COLLATE "C" NOT NULL,
    "oncotree" TEXT COLLATE "C",
    "nci" TEXT COLLATE "C",
    "parentSlug" TEXT COLLATE "C",
    "sources" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Tumour_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Drug" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "en" TEXT COLLATE "C" NOT NULL,
    "zh" TEXT COLLATE "C" NOT NULL,
    "synonyms" TEXT COLLATE "C" NOT NULL,
    "brands" TEXT COLLATE "C" NOT NULL,
    "class" TEXT COLLATE "C" NOT NULL,
    "targets" TEXT COLLATE "C" NOT NULL,
    "mechanismEn" TEXT COLLATE "C",
    "mechanismZh" TEXT COLLATE "C",
    "nci" TEXT COLLATE "C",
    "sources" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Drug_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Term" (
    "vocabulary" TEXT COLLATE "C" NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "en" TEXT COLLATE "C" NOT NULL,
    "zh" TEXT COLLATE "C" NOT NULL,
    "synonyms" TEXT COLLATE "C" NOT NULL,
    "details" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("vocabulary","slug")
);

-- CreateTable
CREATE TABLE "Study" (
    "slug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "origin" TEXT COLLATE "C" NOT NULL,
    "titleEn" TEXT COLLATE "C" NOT NULL,
    "titleZh" TEXT COLLATE "C" NOT NULL,
    "shortTitleEn" TEXT COLLATE "C" NOT NULL,
    "shortTitleZh" TEXT COLLATE "C" NOT NULL,
    "references" TEXT COLLATE "C" NOT NULL,
    "design" TEXT COLLATE "C",
    "phase" TEXT COLLATE "C",
    "responseCriteria" TEXT COLLATE "C",
    "adverseEventGrading" TEXT COLLATE "C",
    "patients" INTEGER,
    "extractionState" TEXT COLLATE "C",
    "extractedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "reviewedBy" TEXT COLLATE "C" NOT NULL DEFAULT '',
    "mentionFactId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Study_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "StudyTumour" (
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "tumourSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "StudyTumour_pkey" PRIMARY KEY ("studySlug","tumourSlug")
);

-- CreateTable
CREATE TABLE "StudySetting" (
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "setting" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "StudySetting_pkey" PRIMARY KEY ("studySlug","setting")
);

-- CreateTable
CREATE TABLE "Cohort" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "labelZh" TEXT COLLATE "C" NOT NULL,
    "role" TEXT COLLATE "C" NOT NULL,
    "parentId" TEXT COLLATE "C",
    "partition" TEXT COLLATE "C",
    "analysisSet" TEXT COLLATE "C",
    "size" INTEGER,
    "sizeSign" TEXT COLLATE "C",
    "sizeFactId" TEXT COLLATE "C",
    "alternativeRegimens" BOOLEAN NOT NULL DEFAULT false,
    "outcomeDefined" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Cohort_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CohortTumour" (
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "tumourSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "CohortTumour_pkey" PRIMARY KEY ("cohortId","tumourSlug")
);

-- CreateTable
CREATE TABLE "CohortOverlap" (
    "id" SERIAL NOT NULL,
    "fromId" TEXT COLLATE "C" NOT NULL,
    "toId" TEXT COLLATE "C" NOT NULL,
    "relation" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CohortOverlap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regimen" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "labelZh" TEXT COLLATE "C" NOT NULL,
    "sequence" TEXT COLLATE "C" NOT NULL,
    "partial" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Regimen_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegimenDrug" (
    "regimenId" TEXT COLLATE "C" NOT NULL,
    "drugSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "supportive" BOOLEAN NOT NULL,
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RegimenDrug_pkey" PRIMARY KEY ("regimenId","drugSlug")
);

-- CreateTable
CREATE TABLE "RegimenTreatment" (
    "regimenId" TEXT COLLATE "C" NOT NULL,
    "treatment" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "RegimenTreatment_pkey" PRIMARY KEY ("regimenId","treatment")
);

-- CreateTable
CREATE TABLE "CohortRegimen" (
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "regimenId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "CohortRegimen_pkey" PRIMARY KEY ("cohortId","regimenId")
);

-- CreateTable
CREATE TABLE "Patient" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "slug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "labelZh" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Patient_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TimeToEvent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "patientId" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "time" DOUBLE PRECISION NOT NULL,
    "unit" TEXT COLLATE "C" NOT NULL,
    "event" BOOLEAN NOT NULL,
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TimeToEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Characteristic" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C",
    "regimenId" TEXT COLLATE "C",
    "patientId" TEXT COLLATE "C",
    "measure" TEXT COLLATE "C" NOT NULL,
    "namedEn" TEXT COLLATE "C",
    "namedZh" TEXT COLLATE "C",
    "statistic" TEXT COLLATE "C",
    "drugSlug" TEXT COLLATE "C",
    "tumourSlug" TEXT COLLATE "C",
    "categoryEn" TEXT COLLATE "C",
    "categoryZh" TEXT COLLATE "C",
    "value" DOUBLE PRECISION,
    "valuePrinted" TEXT COLLATE "C",
    "sign" TEXT COLLATE "C",
    "unit" TEXT COLLATE "C",
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" DOUBLE PRECISION,
    "rangeLowerPrinted" TEXT COLLATE "C",
    "rangeUpper" DOUBLE PRECISION,
    "rangeUpperPrinted" TEXT COLLATE "C",
    "lower" DOUBLE PRECISION,
    "lowerPrinted" TEXT COLLATE "C",
    "upper" DOUBLE PRECISION,
    "upperPrinted" TEXT COLLATE "C",
    "level" DOUBLE PRECISION,
    "standardDeviation" DOUBLE PRECISION,
    "standardDeviationPrinted" TEXT COLLATE "C",
    "quartilesLower" DOUBLE PRECISION,
    "quartilesLowerPrinted" TEXT COLLATE "C",
    "quartilesUpper" DOUBLE PRECISION,
    "quartilesUpperPrinted" TEXT COLLATE "C",
    "standardError" DOUBLE PRECISION,
    "standardErrorPrinted" TEXT COLLATE "C",
    "coefficientOfVariation" DOUBLE PRECISION,
    "coefficientOfVariationPrinted" TEXT COLLATE "C",
    "estimator" TEXT COLLATE "C",
    "date" TEXT COLLATE "C",
    "term" TEXT COLLATE "C",
    "textEn" TEXT COLLATE "C",
    "textZh" TEXT COLLATE "C",
    "timeValue" DOUBLE PRECISION,
    "timeUpper" DOUBLE PRECISION,
    "timeSign" TEXT COLLATE "C",
    "timeUnit" TEXT COLLATE "C",
    "periodEn" TEXT COLLATE "C",
    "periodZh" TEXT COLLATE "C",
    "analysisSet" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "classEn" TEXT COLLATE "C",
    "classZh" TEXT COLLATE "C",
    "unitVerbatim" TEXT COLLATE "C",
    "comment" TEXT COLLATE "C",
    "contradictsId" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Characteristic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutcomeResult" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "versusId" TEXT COLLATE "C",
    "measure" TEXT COLLATE "C" NOT NULL,
    "namedEn" TEXT COLLATE "C",
    "namedZh" TEXT COLLATE "C",
    "statistic" TEXT COLLATE "C",
    "drugSlug" TEXT COLLATE "C",
    "tumourSlug" TEXT COLLATE "C",
    "categoryEn" TEXT COLLATE "C",
    "categoryZh" TEXT COLLATE "C",
    "value" DOUBLE PRECISION,
    "valuePrinted" TEXT COLLATE "C",
    "sign" TEXT COLLATE "C",
    "unit" TEXT COLLATE "C",
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" DOUBLE PRECISION,
    "rangeLowerPrinted" TEXT COLLATE "C",
    "rangeUpper" DOUBLE PRECISION,
    "rangeUpperPrinted" TEXT COLLATE "C",
    "lower" DOUBLE PRECISION,
    "lowerPrinted" TEXT COLLATE "C",
    "upper" DOUBLE PRECISION,
    "upperPrinted" TEXT COLLATE "C",
    "level" DOUBLE PRECISION,
    "standardDeviation" DOUBLE PRECISION,
    "standardDeviationPrinted" TEXT COLLATE "C",
    "quartilesLower" DOUBLE PRECISION,
    "quartilesLowerPrinted" TEXT COLLATE "C",
    "quartilesUpper" DOUBLE PRECISION,
    "quartilesUpperPrinted" TEXT COLLATE "C",
    "standardError" DOUBLE PRECISION,
    "standardErrorPrinted" TEXT COLLATE "C",
    "coefficientOfVariation" DOUBLE PRECISION,
    "coefficientOfVariationPrinted" TEXT COLLATE "C",
    "estimator" TEXT COLLATE "C",
    "noValue" TEXT COLLATE "C",
    "changeFromBaseline" BOOLEAN NOT NULL DEFAULT false,
    "term" TEXT COLLATE "C",
    "textEn" TEXT COLLATE "C",
    "textZh" TEXT COLLATE "C",
    "timeValue" DOUBLE PRECISION,
    "timeUpper" DOUBLE PRECISION,
    "timeSign" TEXT COLLATE "C",
    "timeUnit" TEXT COLLATE "C",
    "timeMonths" DOUBLE PRECISION,
    "analysisSet" TEXT COLLATE "C",
    "criteria" TEXT COLLATE "C",
    "assessor" TEXT COLLATE "C",
    "endpointRank" TEXT COLLATE "C",
    "model" TEXT COLLATE "C",
    "covariatesEn" TEXT COLLATE "C",
    "covariatesZh" TEXT COLLATE "C",
    "ofOutcomeDefined" BOOLEAN NOT NULL DEFAULT false,
    "notReported" BOOLEAN NOT NULL,
    "inWords" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "classEn" TEXT COLLATE "C",
    "classZh" TEXT COLLATE "C",
    "unitVerbatim" TEXT COLLATE "C",
    "comment" TEXT COLLATE "C",
    "timeFrame" TEXT COLLATE "C",
    "contradictsId" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "OutcomeResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TestResult" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "test" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "tumourSlug" TEXT COLLATE "C",
    "statistic" DOUBLE PRECISION,
    "statisticPrinted" TEXT COLLATE "C",
    "degreesOfFreedom" INTEGER,
    "pSign" TEXT COLLATE "C",
    "pValue" DOUBLE PRECISION,
    "pPrinted" TEXT COLLATE "C",
    "sides" TEXT COLLATE "C",
    "significant" BOOLEAN,
    "timeValue" DOUBLE PRECISION,
    "timeUpper" DOUBLE PRECISION,
    "timeSign" TEXT COLLATE "C",
    "timeUnit" TEXT COLLATE "C",
    "endpoint" TEXT COLLATE "C",
    "method" TEXT COLLATE "C",
    "hypothesis" TEXT COLLATE "C",
    "title" TEXT COLLATE "C",
    "comment" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TestResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TestCohort" (
    "testId" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "TestCohort_pkey" PRIMARY KEY ("testId","cohortId")
);

-- CreateTable
CREATE TABLE "TestCount" (
    "testId" TEXT COLLATE "C" NOT NULL,
    "outcomeId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "TestCount_pkey" PRIMARY KEY ("testId","outcomeId")
);

-- CreateTable
CREATE TABLE "AdverseEvent" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "cohortId" TEXT COLLATE "C" NOT NULL,
    "leadRank" INTEGER NOT NULL,
    "term" TEXT COLLATE "C" NOT NULL,
    "namedEn" TEXT COLLATE "C",
    "namedZh" TEXT COLLATE "C",
    "occurrence" TEXT COLLATE "C" NOT NULL,
    "value" DOUBLE PRECISION,
    "valuePrinted" TEXT COLLATE "C",
    "count" INTEGER,
    "of" INTEGER,
    "atRisk" INTEGER,
    "causality" TEXT COLLATE "C",
    "events" INTEGER,
    "gradeLowest" INTEGER,
    "gradeHighest" INTEGER,
    "exposureRate" DOUBLE PRECISION,
    "exposureRatePrinted" TEXT COLLATE "C",
    "exposureUnit" TEXT COLLATE "C",
    "serious" BOOLEAN,
    "immuneRelated" BOOLEAN,
    "termVerbatim" TEXT COLLATE "C",
    "organSystem" TEXT COLLATE "C",
    "ascertainment" TEXT COLLATE "C",
    "sourceVocabulary" TEXT COLLATE "C",
    "contradictsId" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "AdverseEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Measurement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT COLLATE "C" NOT NULL,
    "patientId" TEXT COLLATE "C" NOT NULL,
    "lesion" TEXT COLLATE "C" NOT NULL,
    "labelEn" TEXT COLLATE "C" NOT NULL,
    "labelZh" TEXT COLLATE "C" NOT NULL,
    "method" TEXT COLLATE "C",
    "timeMonths" DOUBLE PRECISION NOT NULL,
    "sign" TEXT COLLATE "C",
    "dimension1" DOUBLE PRECISION NOT NULL,
    "dimension2" DOUBLE PRECISION,
    "dimension3" DOUBLE PRECISION,
    "unit" TEXT COLLATE "C" NOT NULL,
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Measurement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C",
    "cohortId" TEXT COLLATE "C",
    "role" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "statistic" TEXT COLLATE "C",
    "tumourSlug" TEXT COLLATE "C",
    "drugSlug" TEXT COLLATE "C",
    "categoryEn" TEXT COLLATE "C",
    "categoryZh" TEXT COLLATE "C",
    "value" DOUBLE PRECISION,
    "valuePrinted" TEXT COLLATE "C",
    "sign" TEXT COLLATE "C",
    "unit" TEXT COLLATE "C",
    "count" INTEGER,
    "of" INTEGER,
    "rangeLower" DOUBLE PRECISION,
    "rangeLowerPrinted" TEXT COLLATE "C",
    "rangeUpper" DOUBLE PRECISION,
    "rangeUpperPrinted" TEXT COLLATE "C",
    "standardDeviation" DOUBLE PRECISION,
    "standardDeviationPrinted" TEXT COLLATE "C",
    "term" TEXT COLLATE "C",
    "textEn" TEXT COLLATE "C",
    "textZh" TEXT COLLATE "C",
    "timeValue" DOUBLE PRECISION,
    "timeUpper" DOUBLE PRECISION,
    "timeSign" TEXT COLLATE "C",
    "timeUnit" TEXT COLLATE "C",
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "factId" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StatementTumour" (
    "statementId" TEXT COLLATE "C" NOT NULL,
    "tumourSlug" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "StatementTumour_pkey" PRIMARY KEY ("statementId","tumourSlug")
);

-- CreateTable
CREATE TABLE "StatementClaim" (
    "statementId" TEXT COLLATE "C" NOT NULL,
    "testId" TEXT COLLATE "C" NOT NULL,
    "significant" BOOLEAN NOT NULL,

    CONSTRAINT "StatementClaim_pkey" PRIMARY KEY ("statementId","testId")
);

-- CreateTable
CREATE TABLE "ExtractionNote" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C",
    "textEn" TEXT COLLATE "C" NOT NULL,
    "textZh" TEXT COLLATE "C" NOT NULL,
    "weight" TEXT COLLATE "C" NOT NULL,
    "bias" TEXT COLLATE "C",
    "concerns" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ExtractionNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExtractionNoteLocation" (
    "noteId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "firstLine" INTEGER NOT NULL,
    "lastLine" INTEGER NOT NULL,
    "factId" TEXT COLLATE "C",

    CONSTRAINT "ExtractionNoteLocation_pkey" PRIMARY KEY ("noteId","ordinal")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "sourceFile" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C",
    "cohort" TEXT COLLATE "C",
    "patient" TEXT COLLATE "C",
    "regimen" TEXT COLLATE "C",
    "kind" TEXT COLLATE "C" NOT NULL,
    "measure" TEXT COLLATE "C" NOT NULL,
    "namedEn" TEXT COLLATE "C",
    "namedZh" TEXT COLLATE "C",
    "drugSlug" TEXT COLLATE "C",
    "tumourSlug" TEXT COLLATE "C",
    "valueNumber" DOUBLE PRECISION,
    "valueText" TEXT COLLATE "C",
    "valueTextZh" TEXT COLLATE "C",
    "sign" TEXT COLLATE "C",
    "unit" TEXT COLLATE "C",
    "numerator" INTEGER,
    "denominator" INTEGER,
    "timeValue" DOUBLE PRECISION,
    "timeUpper" DOUBLE PRECISION,
    "timeSign" TEXT COLLATE "C",
    "timeUnit" TEXT COLLATE "C",
    "censored" BOOLEAN,
    "noteEn" TEXT COLLATE "C",
    "noteZh" TEXT COLLATE "C",
    "verbatim" TEXT COLLATE "C" NOT NULL,
    "section" TEXT COLLATE "C" NOT NULL,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    "path" TEXT COLLATE "C",
    "occurrence" INTEGER,
    "method" TEXT COLLATE "C" NOT NULL,
    "entry" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FactLocation" (
    "factId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "section" TEXT COLLATE "C" NOT NULL,
    "firstLine" INTEGER,
    "lastLine" INTEGER,
    "path" TEXT COLLATE "C",
    "verbatim" TEXT COLLATE "C" NOT NULL,
    "occurrence" INTEGER,

    CONSTRAINT "FactLocation_pkey" PRIMARY KEY ("factId","ordinal")
);

-- CreateTable
CREATE TABLE "CheckResult" (
    "id" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,
    "rule" TEXT COLLATE "C" NOT NULL,
    "family" TEXT COLLATE "C" NOT NULL,
    "verdict" TEXT COLLATE "C" NOT NULL,
    "paperSlug" TEXT COLLATE "C" NOT NULL,
    "studySlug" TEXT COLLATE "C",
    "printed" TEXT COLLATE "C" NOT NULL,
    "recomputed" TEXT COLLATE "C" NOT NULL,
    "arithmetic" TEXT COLLATE "C" NOT NULL,
    "explanationEn" TEXT COLLATE "C" NOT NULL,
    "explanationZh" TEXT COLLATE "C" NOT NULL,
    "concerned" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "CheckResult_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckResultFact" (
    "checkResultId" TEXT COLLATE "C" NOT NULL,
    "factId" TEXT COLLATE "C" NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "CheckResultFact_pkey" PRIMARY KEY ("checkResultId","factId")
);

-- CreateTable
CREATE TABLE "ListRow" (
    "list" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "row" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ListRow_pkey" PRIMARY KEY ("list","position")
);

-- CreateTable
CREATE TABLE "ListColumn" (
    "list" TEXT COLLATE "C" NOT NULL,
    "kind" TEXT COLLATE "C" NOT NULL,
    "name" TEXT COLLATE "C" NOT NULL,
    "part" INTEGER NOT NULL,
    "dictionary" TEXT COLLATE "C" NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "ListColumn_pkey" PRIMARY KEY ("list","kind","name","part")
);

-- CreateTable
CREATE TABLE "ListLookup" (
    "list" TEXT COLLATE "C" NOT NULL,
    "facet" TEXT COLLATE "C" NOT NULL,
    "value" TEXT COLLATE "C" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ListLookup_pkey" PRIMARY KEY ("list","facet","value","position")
);

-- CreateTable
CREATE TABLE "ListText" (
    "list" TEXT COLLATE "C" NOT NULL,
    "id" INTEGER NOT NULL,
    "searchable" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "ListText_pkey" PRIMARY KEY ("list","id")
);

-- CreateTable
CREATE TABLE "PreparedAnswer" (
    "name" TEXT COLLATE "C" NOT NULL,
    "key" TEXT COLLATE "C" NOT NULL,
    "data" BYTEA NOT NULL,

    CONSTRAINT "PreparedAnswer_pkey" PRIMARY KEY ("name","key")
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

-- AddForeignKey
ALTER TABLE "FactChange" ADD CONSTRAINT "FactChange_version_fkey" FOREIGN KEY ("version") REFERENCES "Release"("version") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordReference" ADD CONSTRAINT "RecordReference_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TextSection" ADD CONSTRAINT "TextSection_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcludedSentence" ADD CONSTRAINT "ExcludedSentence_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExcludedNumber" ADD CONSTRAINT "ExcludedNumber_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tumour" ADD CONSTRAINT "Tumour_parentSlug_fkey" FOREIGN KEY ("parentSlug") REFERENCES "Tumour"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Study" ADD CONSTRAINT "Study_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyTumour" ADD CONSTRAINT "StudyTumour_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudyTumour" ADD CONSTRAINT "StudyTumour_tumourSlug_fkey" FOREIGN KEY ("tumourSlug") REFERENCES "Tumour"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StudySetting" ADD CONSTRAINT "StudySetting_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Cohort" ADD CONSTRAINT "Cohort_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortTumour" ADD CONSTRAINT "CohortTumour_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortTumour" ADD CONSTRAINT "CohortTumour_tumourSlug_fkey" FOREIGN KEY ("tumourSlug") REFERENCES "Tumour"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortOverlap" ADD CONSTRAINT "CohortOverlap_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortOverlap" ADD CONSTRAINT "CohortOverlap_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regimen" ADD CONSTRAINT "Regimen_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegimenDrug" ADD CONSTRAINT "RegimenDrug_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegimenDrug" ADD CONSTRAINT "RegimenDrug_drugSlug_fkey" FOREIGN KEY ("drugSlug") REFERENCES "Drug"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegimenTreatment" ADD CONSTRAINT "RegimenTreatment_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortRegimen" ADD CONSTRAINT "CohortRegimen_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CohortRegimen" ADD CONSTRAINT "CohortRegimen_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Patient" ADD CONSTRAINT "Patient_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TimeToEvent" ADD CONSTRAINT "TimeToEvent_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Characteristic" ADD CONSTRAINT "Characteristic_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Characteristic" ADD CONSTRAINT "Characteristic_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Characteristic" ADD CONSTRAINT "Characteristic_regimenId_fkey" FOREIGN KEY ("regimenId") REFERENCES "Regimen"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Characteristic" ADD CONSTRAINT "Characteristic_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeResult" ADD CONSTRAINT "OutcomeResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeResult" ADD CONSTRAINT "OutcomeResult_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OutcomeResult" ADD CONSTRAINT "OutcomeResult_versusId_fkey" FOREIGN KEY ("versusId") REFERENCES "Cohort"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestResult" ADD CONSTRAINT "TestResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestCohort" ADD CONSTRAINT "TestCohort_testId_fkey" FOREIGN KEY ("testId") REFERENCES "TestResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TestCount" ADD CONSTRAINT "TestCount_testId_fkey" FOREIGN KEY ("testId") REFERENCES "TestResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdverseEvent" ADD CONSTRAINT "AdverseEvent_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdverseEvent" ADD CONSTRAINT "AdverseEvent_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Measurement" ADD CONSTRAINT "Measurement_patientId_fkey" FOREIGN KEY ("patientId") REFERENCES "Patient"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementTumour" ADD CONSTRAINT "StatementTumour_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StatementClaim" ADD CONSTRAINT "StatementClaim_statementId_fkey" FOREIGN KEY ("statementId") REFERENCES "Statement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtractionNote" ADD CONSTRAINT "ExtractionNote_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtractionNote" ADD CONSTRAINT "ExtractionNote_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExtractionNoteLocation" ADD CONSTRAINT "ExtractionNoteLocation_noteId_fkey" FOREIGN KEY ("noteId") REFERENCES "ExtractionNote"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Fact" ADD CONSTRAINT "Fact_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FactLocation" ADD CONSTRAINT "FactLocation_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckResult" ADD CONSTRAINT "CheckResult_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckResult" ADD CONSTRAINT "CheckResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study"("slug") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckResultFact" ADD CONSTRAINT "CheckResultFact_checkResultId_fkey" FOREIGN KEY ("checkResultId") REFERENCES "CheckResult"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckResultFact" ADD CONSTRAINT "CheckResultFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Texts of all lists, by the three-character pieces in them; made when the lists are written.
CREATE INDEX "ListText_searchable_idx" ON "ListText" USING gin ("searchable" gin_trgm_ops);

