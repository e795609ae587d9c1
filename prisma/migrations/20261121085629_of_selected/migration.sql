-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_OutcomeResult" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ordinal" INTEGER NOT NULL,
    "studySlug" TEXT NOT NULL,
    "cohortId" TEXT NOT NULL,
    "versusId" TEXT,
    "measure" TEXT NOT NULL,
    "statistic" TEXT,
    "drugSlug" TEXT,
    "tumourSlug" TEXT,
    "categoryEn" TEXT,
    "categoryZh" TEXT,
    "value" REAL,
    "valuePrinted" TEXT,
    "sign" TEXT,
    "unit" TEXT,
    "numerator" INTEGER,
    "denominator" INTEGER,
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
    "term" TEXT,
    "textEn" TEXT,
    "textZh" TEXT,
    "timepoint" TEXT,
    "timeMonths" REAL,
    "analysisSet" TEXT,
    "criteria" TEXT,
    "ofSelected" BOOLEAN NOT NULL DEFAULT false,
    "notReported" BOOLEAN NOT NULL,
    "contradictsId" TEXT,
    "noteEn" TEXT,
    "noteZh" TEXT,
    "factId" TEXT NOT NULL,
    CONSTRAINT "OutcomeResult_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutcomeResult_cohortId_fkey" FOREIGN KEY ("cohortId") REFERENCES "Cohort" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "OutcomeResult_versusId_fkey" FOREIGN KEY ("versusId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_OutcomeResult" ("analysisSet", "categoryEn", "categoryZh", "cohortId", "contradictsId", "criteria", "denominator", "drugSlug", "factId", "id", "level", "lower", "lowerPrinted", "measure", "notReported", "noteEn", "noteZh", "numerator", "ordinal", "rangeLower", "rangeLowerPrinted", "rangeUpper", "rangeUpperPrinted", "sign", "standardDeviation", "standardDeviationPrinted", "statistic", "studySlug", "term", "textEn", "textZh", "timeMonths", "timepoint", "tumourSlug", "unit", "upper", "upperPrinted", "value", "valuePrinted", "versusId") SELECT "analysisSet", "categoryEn", "categoryZh", "cohortId", "contradictsId", "criteria", "denominator", "drugSlug", "factId", "id", "level", "lower", "lowerPrinted", "measure", "notReported", "noteEn", "noteZh", "numerator", "ordinal", "rangeLower", "rangeLowerPrinted", "rangeUpper", "rangeUpperPrinted", "sign", "standardDeviation", "standardDeviationPrinted", "statistic", "studySlug", "term", "textEn", "textZh", "timeMonths", "timepoint", "tumourSlug", "unit", "upper", "upperPrinted", "value", "valuePrinted", "versusId" FROM "OutcomeResult";
DROP TABLE "OutcomeResult";
ALTER TABLE "new_OutcomeResult" RENAME TO "OutcomeResult";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
