-- CreateTable
CREATE TABLE "Finding" (
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
    CONSTRAINT "Finding_paperSlug_fkey" FOREIGN KEY ("paperSlug") REFERENCES "Paper" ("slug") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Finding_studySlug_fkey" FOREIGN KEY ("studySlug") REFERENCES "Study" ("slug") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FindingFact" (
    "findingId" TEXT NOT NULL,
    "factId" TEXT NOT NULL,
    "ordinal" INTEGER NOT NULL,

    PRIMARY KEY ("findingId", "factId"),
    CONSTRAINT "FindingFact_findingId_fkey" FOREIGN KEY ("findingId") REFERENCES "Finding" ("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "FindingFact_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Finding_ordinal_key" ON "Finding"("ordinal");

-- CreateIndex
CREATE INDEX "Finding_verdict_idx" ON "Finding"("verdict");

-- CreateIndex
CREATE INDEX "Finding_studySlug_idx" ON "Finding"("studySlug");

-- CreateIndex
CREATE INDEX "FindingFact_factId_idx" ON "FindingFact"("factId");
