-- AlterTable
ALTER TABLE "Exploit" ADD COLUMN     "marginBits" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "Judgement" ADD COLUMN     "place" BIGSERIAL NOT NULL;

-- CreateIndex
CREATE INDEX "Exploit_marginBits_idx" ON "Exploit"("marginBits");
