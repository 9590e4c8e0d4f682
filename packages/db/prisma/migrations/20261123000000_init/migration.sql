-- Search by similarity of names.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "Exploit" (
    "id" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "record" JSONB NOT NULL,
    "founder" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3),
    "datePrecision" TEXT,
    "lossUsd" DECIMAL(24,2),
    "recoveredUsd" DECIMAL(24,2),
    "chains" TEXT[],
    "technique" TEXT,
    "target" TEXT,
    "sources" TEXT[],
    "disputedFields" TEXT[],
    "searchName" TEXT NOT NULL,
    "searchVector" tsvector,
    "orderDate" TIMESTAMPTZ(3) NOT NULL,
    "orderLoss" DECIMAL(24,2) NOT NULL,
    "mergedIntoId" TEXT,
    "listed" BOOLEAN NOT NULL,
    "firstReportedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Exploit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExploitRevision" (
    "exploitId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "seq" BIGINT NOT NULL,
    "nextSeq" BIGINT,
    "causes" TEXT[],
    "patch" JSONB NOT NULL,
    "record" JSONB NOT NULL,
    "knownFrom" TIMESTAMPTZ(3) NOT NULL,
    "knownTo" TIMESTAMPTZ(3),
    "name" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "occurredAt" TIMESTAMPTZ(3),
    "datePrecision" TEXT,
    "lossUsd" DECIMAL(24,2),
    "recoveredUsd" DECIMAL(24,2),
    "chains" TEXT[],
    "technique" TEXT,
    "target" TEXT,
    "sources" TEXT[],
    "disputedFields" TEXT[],
    "searchName" TEXT NOT NULL,
    "searchVector" tsvector,
    "orderDate" TIMESTAMPTZ(3) NOT NULL,
    "orderLoss" DECIMAL(24,2) NOT NULL,
    "listed" BOOLEAN NOT NULL,

    CONSTRAINT "ExploitRevision_pkey" PRIMARY KEY ("exploitId","revision")
);

-- CreateTable
CREATE TABLE "Change" (
    "seq" BIGINT NOT NULL,
    "exploitId" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "causes" TEXT[],
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Change_pkey" PRIMARY KEY ("seq")
);

-- CreateTable
CREATE TABLE "ChangeCounter" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "seq" BIGINT NOT NULL,

    CONSTRAINT "ChangeCounter_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "naturalKey" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "occurredAt" TIMESTAMPTZ(3),
    "exploitId" TEXT,
    "runId" TEXT NOT NULL,
    "firstSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportVersion" (
    "reportId" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "naturalKey" TEXT NOT NULL,
    "contentHash" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "draft" JSONB NOT NULL,
    "runId" TEXT NOT NULL,
    "seenAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ReportVersion_pkey" PRIMARY KEY ("reportId","version")
);

-- CreateTable
CREATE TABLE "Claim" (
    "reportId" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "value" JSONB NOT NULL,
    "state" TEXT NOT NULL,
    "reason" TEXT,

    CONSTRAINT "Claim_pkey" PRIMARY KEY ("reportId","field")
);

-- CreateTable
CREATE TABLE "BlockKey" (
    "key" TEXT NOT NULL,
    "reportId" TEXT NOT NULL,

    CONSTRAINT "BlockKey_pkey" PRIMARY KEY ("key","reportId")
);

-- CreateTable
CREATE TABLE "MatchEdge" (
    "reportA" TEXT NOT NULL,
    "reportB" TEXT NOT NULL,
    "bits" DOUBLE PRECISION NOT NULL,
    "score" JSONB NOT NULL,
    "comparedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MatchEdge_pkey" PRIMARY KEY ("reportA","reportB")
);

-- CreateTable
CREATE TABLE "Judgement" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "reportA" TEXT NOT NULL,
    "reportB" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "actor" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SourceRun" (
    "id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    "status" TEXT NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),
    "payloadHash" TEXT,
    "payloadBytes" INTEGER,
    "rows" INTEGER NOT NULL DEFAULT 0,
    "reportsNew" INTEGER NOT NULL DEFAULT 0,
    "reportsChanged" INTEGER NOT NULL DEFAULT 0,
    "reportsUnchanged" INTEGER NOT NULL DEFAULT 0,
    "quarantined" INTEGER NOT NULL DEFAULT 0,
    "rejected" INTEGER NOT NULL DEFAULT 0,
    "retracted" INTEGER NOT NULL DEFAULT 0,
    "exploitsCreated" INTEGER NOT NULL DEFAULT 0,
    "exploitsUpdated" INTEGER NOT NULL DEFAULT 0,
    "exploitsMerged" INTEGER NOT NULL DEFAULT 0,
    "seqFrom" BIGINT,
    "seqTo" BIGINT,
    "message" TEXT,

    CONSTRAINT "SourceRun_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RunRejection" (
    "runId" TEXT NOT NULL,
    "rowIndex" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,

    CONSTRAINT "RunRejection_pkey" PRIMARY KEY ("runId","rowIndex")
);

-- CreateTable
CREATE TABLE "SourceState" (
    "source" TEXT NOT NULL,
    "etag" TEXT,
    "lastModified" TEXT,
    "payloadHash" TEXT,
    "lastAttemptAt" TIMESTAMPTZ(3),
    "lastSuccessAt" TIMESTAMPTZ(3),
    "lastFailure" TEXT,
    "consecutiveFailures" INTEGER NOT NULL DEFAULT 0,
    "breaker" TEXT NOT NULL DEFAULT 'closed',
    "breakerUntil" TIMESTAMPTZ(3),

    CONSTRAINT "SourceState_pkey" PRIMARY KEY ("source")
);

-- CreateIndex
CREATE INDEX "Exploit_listed_orderDate_id_idx" ON "Exploit"("listed", "orderDate" DESC, "id");

-- CreateIndex
CREATE INDEX "Exploit_listed_orderLoss_id_idx" ON "Exploit"("listed", "orderLoss" DESC, "id");

-- CreateIndex
CREATE INDEX "Exploit_founder_idx" ON "Exploit"("founder");

-- CreateIndex
CREATE INDEX "Exploit_seq_idx" ON "Exploit"("seq" DESC);

-- CreateIndex
CREATE INDEX "Exploit_chains_idx" ON "Exploit" USING GIN ("chains");

-- CreateIndex
CREATE INDEX "Exploit_sources_idx" ON "Exploit" USING GIN ("sources");

-- CreateIndex
CREATE INDEX "Exploit_technique_idx" ON "Exploit"("technique");

-- CreateIndex
CREATE INDEX "Exploit_target_idx" ON "Exploit"("target");

-- CreateIndex
CREATE INDEX "Exploit_searchName_idx" ON "Exploit" USING GIN ("searchName" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Exploit_searchVector_idx" ON "Exploit" USING GIN ("searchVector");

-- CreateIndex
CREATE INDEX "ExploitRevision_seq_idx" ON "ExploitRevision"("seq");

-- CreateIndex
CREATE INDEX "ExploitRevision_nextSeq_idx" ON "ExploitRevision"("nextSeq");

-- CreateIndex
CREATE INDEX "Change_at_idx" ON "Change"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Change_exploitId_revision_key" ON "Change"("exploitId", "revision");

-- CreateIndex
CREATE INDEX "Report_exploitId_idx" ON "Report"("exploitId");

-- CreateIndex
CREATE INDEX "Report_source_state_idx" ON "Report"("source", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Report_source_naturalKey_key" ON "Report"("source", "naturalKey");

-- CreateIndex
CREATE INDEX "Claim_state_idx" ON "Claim"("state");

-- CreateIndex
CREATE INDEX "BlockKey_reportId_idx" ON "BlockKey"("reportId");

-- CreateIndex
CREATE INDEX "MatchEdge_reportB_idx" ON "MatchEdge"("reportB");

-- CreateIndex
CREATE INDEX "Judgement_reportA_idx" ON "Judgement"("reportA");

-- CreateIndex
CREATE INDEX "Judgement_reportB_idx" ON "Judgement"("reportB");

-- CreateIndex
CREATE INDEX "SourceRun_source_startedAt_idx" ON "SourceRun"("source", "startedAt" DESC);

-- AddForeignKey
ALTER TABLE "ExploitRevision" ADD CONSTRAINT "ExploitRevision_exploitId_fkey" FOREIGN KEY ("exploitId") REFERENCES "Exploit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_exploitId_fkey" FOREIGN KEY ("exploitId") REFERENCES "Exploit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportVersion" ADD CONSTRAINT "ReportVersion_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Claim" ADD CONSTRAINT "Claim_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BlockKey" ADD CONSTRAINT "BlockKey_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "Report"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RunRejection" ADD CONSTRAINT "RunRejection_runId_fkey" FOREIGN KEY ("runId") REFERENCES "SourceRun"("id") ON DELETE CASCADE ON UPDATE CASCADE;
