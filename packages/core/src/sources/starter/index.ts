export { starterDrafts } from './starter-drafts.ts';
export { starterIncidents, type StarterIncident } from './starter-incidents.ts';
