-- AlterTable
ALTER TABLE "Characteristic" ADD COLUMN "categoryEn" TEXT;
ALTER TABLE "Characteristic" ADD COLUMN "categoryZh" TEXT;
ALTER TABLE "Characteristic" ADD COLUMN "contradictsId" TEXT;

-- AlterTable
ALTER TABLE "Statement" ADD COLUMN "categoryEn" TEXT;
ALTER TABLE "Statement" ADD COLUMN "categoryZh" TEXT;
