import { router } from '../../trpc/init.ts';
import { get } from './get.ts';
import { invoices } from './invoices.ts';
import { openPortal } from './open-portal.ts';
import { refresh } from './refresh.ts';
import { startCheckout } from './start-checkout.ts';

export const billingRouter = router({ get, invoices, openPortal, refresh, startCheckout });
