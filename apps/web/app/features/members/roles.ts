import type { Role } from '@kamiyo/core/contracts';
import type { Choice } from '@kamiyo/ui';

export const roleNames: Record<Role, string> = {
  owner: 'Owner',
  admin: 'Admin',
  member: 'Member',
};

/** What can be given to others, and what it means. */
export const roleChoices: readonly (Choice & { value: Role })[] = [
  { value: 'member', label: 'Member', hint: 'Sees everything, makes and revokes own keys.' },
  { value: 'admin', label: 'Admin', hint: 'Also manages members and all keys.' },
  { value: 'owner', label: 'Owner', hint: 'Also the plan, its billing and the workspace itself.' },
];
