-- DropIndex
DROP INDEX "Exploit_listed_orderDate_id_idx";

-- DropIndex
DROP INDEX "Exploit_listed_orderLoss_id_idx";

-- CreateIndex
CREATE INDEX "Exploit_listed_orderDate_id_idx" ON "Exploit"("listed", "orderDate", "id");

-- CreateIndex
CREATE INDEX "Exploit_listed_orderLoss_id_idx" ON "Exploit"("listed", "orderLoss", "id");

-- CreateIndex
CREATE INDEX "Exploit_status_idx" ON "Exploit"("status");

-- CreateIndex
CREATE INDEX "Exploit_updatedAt_idx" ON "Exploit"("updatedAt");

-- CreateIndex
CREATE INDEX "Exploit_recoveredUsd_idx" ON "Exploit"("recoveredUsd");
