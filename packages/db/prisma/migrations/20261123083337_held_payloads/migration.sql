-- CreateTable
CREATE TABLE "HeldPayload" (
    "runId" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "pages" BYTEA,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" TEXT,
    "reason" TEXT,
    "acceptedRunId" TEXT,

    CONSTRAINT "HeldPayload_pkey" PRIMARY KEY ("runId")
);

-- CreateIndex
CREATE INDEX "HeldPayload_state_idx" ON "HeldPayload"("state");

-- AddForeignKey
ALTER TABLE "HeldPayload" ADD CONSTRAINT "HeldPayload_runId_fkey" FOREIGN KEY ("runId") REFERENCES "SourceRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
