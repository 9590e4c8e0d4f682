import { startApp } from './start-app.ts';

/** Starts the whole app once for all journeys; what it gives back stops it. */
export default async function globalSetup(): Promise<() => Promise<void>> {
  const app = await startApp();
  // Workers are started after this and inherit it.
  process.env.KAMIYO_E2E_URL = app.url;
  process.env.KAMIYO_E2E_FOLDER = app.folder;
  process.env.KAMIYO_E2E_STRIPE_URL = app.stripeUrl;
  return () => app.stop();
}
