-- AlterTable
ALTER TABLE "Fact" ADD COLUMN "valueTextZh" TEXT;
