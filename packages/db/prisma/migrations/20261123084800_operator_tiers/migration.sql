-- Until now a tier above the free one could only be set by an operator. From now on what nobody set
-- follows from the subscription.
UPDATE "Workspace" w
   SET "tierOverride" = w.tier
 WHERE w.tier <> 'free'
   AND w."tierOverride" IS NULL
   AND NOT EXISTS (SELECT FROM "Subscription" s WHERE s."workspaceId" = w.id);
