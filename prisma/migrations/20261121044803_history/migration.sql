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

-- CreateIndex
CREATE INDEX "FactChange_factId_idx" ON "FactChange"("factId");
