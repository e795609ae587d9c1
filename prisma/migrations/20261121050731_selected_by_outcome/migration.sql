-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Cohort" (
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
    "tumourSlug" TEXT,
    "size" INTEGER,
    "sizeSign" TEXT,
    "sizeFactId" TEXT,
    "regimensApart" BOOLEAN NOT NULL DEFAULT false,
    "selectedByOutcome" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Cohort_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Cohort_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Cohort" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Cohort_tumourSlug_fkey" FOREIGN KEY ("tumourSlug") REFERENCES "Tumour" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Cohort" ("analysisSet", "id", "labelEn", "labelZh", "ordinal", "parentId", "partition", "regimensApart", "role", "size", "sizeFactId", "sizeSign", "slug", "studySlug", "tumourSlug") SELECT "analysisSet", "id", "labelEn", "labelZh", "ordinal", "parentId", "partition", "regimensApart", "role", "size", "sizeFactId", "sizeSign", "slug", "studySlug", "tumourSlug" FROM "Cohort";
DROP TABLE "Cohort";
ALTER TABLE "new_Cohort" RENAME TO "Cohort";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
