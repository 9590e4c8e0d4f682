/** Pages that whoever is signed in sees, without an id in their addresses. */
export const ownPages = [
  '/dashboard',
  '/dashboard/keys',
  '/dashboard/members',
  '/dashboard/billing',
  '/dashboard/audit',
  '/dashboard/security',
  '/dashboard/settings',
  '/dashboard/confirm',
  '/pricing',
] as const;

/** Pages of the operators. */
export const operatorPages = ['/admin', '/admin/users', '/admin/review', '/admin/contact'] as const;
