-- AlterTable
ALTER TABLE "AdverseEvent" ADD COLUMN "valuePrinted" TEXT;

-- AlterTable
ALTER TABLE "Characteristic" ADD COLUMN "rangeLowerPrinted" TEXT;
ALTER TABLE "Characteristic" ADD COLUMN "rangeUpperPrinted" TEXT;
ALTER TABLE "Characteristic" ADD COLUMN "standardDeviationPrinted" TEXT;
ALTER TABLE "Characteristic" ADD COLUMN "valuePrinted" TEXT;

-- AlterTable
ALTER TABLE "OutcomeResult" ADD COLUMN "lowerPrinted" TEXT;
ALTER TABLE "OutcomeResult" ADD COLUMN "rangeLowerPrinted" TEXT;
ALTER TABLE "OutcomeResult" ADD COLUMN "rangeUpperPrinted" TEXT;
ALTER TABLE "OutcomeResult" ADD COLUMN "standardDeviationPrinted" TEXT;
ALTER TABLE "OutcomeResult" ADD COLUMN "upperPrinted" TEXT;
ALTER TABLE "OutcomeResult" ADD COLUMN "valuePrinted" TEXT;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN "rangeLowerPrinted" TEXT;
ALTER TABLE "Statement" ADD COLUMN "rangeUpperPrinted" TEXT;
ALTER TABLE "Statement" ADD COLUMN "valuePrinted" TEXT;

-- AlterTable
ALTER TABLE "TestResult" ADD COLUMN "pPrinted" TEXT;
ALTER TABLE "TestResult" ADD COLUMN "statisticPrinted" TEXT;
