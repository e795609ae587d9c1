-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Finding" (
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
    CONSTRAINT "Finding_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Finding_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);
INSERT INTO "new_Finding" ("arithmetic", "explanationEn", "explanationZh", "family", "id", "ordinal", "paperSlug", "printed", "recomputed", "rule", "studySlug", "verdict") SELECT "arithmetic", "explanationEn", "explanationZh", "family", "id", "ordinal", "paperSlug", "printed", "recomputed", "rule", "studySlug", "verdict" FROM "Finding";
DROP TABLE "Finding";
ALTER TABLE "new_Finding" RENAME TO "Finding";
CREATE UNIQUE INDEX "Finding_ordinal_key" ON "Finding"("ordinal");
CREATE INDEX "Finding_verdict_idx" ON "Finding"("verdict");
CREATE INDEX "Finding_studySlug_idx" ON "Finding"("studySlug");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
