/** What a member of a workspace is, from the least to the most. */
export const roles = ['member', 'admin', 'owner'] as const;

export type Role = (typeof roles)[number];

/**
 * The one role table: the least role that may do a thing. Procedures ask for the role that stands
 * here; what depends on whose thing it is asks with {@link isAtLeast}.
 */
export const leastRole = {
  readWorkspace: 'member',
  createKey: 'member',
  /** Members end and rotate the keys that they made. */
  manageKeysOfOthers: 'admin',
  manageMembers: 'admin',
  /** Also: to make somebody an owner. */
  manageOwners: 'owner',
  manageBilling: 'owner',
  manageWorkspace: 'owner',
} as const satisfies Record<string, Role>;

/** Whether a role holds all that another does. */
export function isAtLeast(role: Role, least: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(least);
}
