/** What the fields of all forms are called; a summary of errors uses the same words. */
const fieldLabels: Readonly<Record<string, string>> = {
  email: 'E-mail',
  password: 'Password',
  currentPassword: 'Current password',
  newPassword: 'New password',
  name: 'Name',
  code: 'Code',
  scopes: 'Scopes',
  expiresAt: 'Expires',
  expiresInDays: 'Expires',
  role: 'Role',
  company: 'Company',
  message: 'Message',
  reason: 'Reason',
  tier: 'Plan',
};

export function labelOfField(name: string): string {
  return fieldLabels[name] ?? name;
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
