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
  confirmation: 'The name',
  keyName: 'Name',
  reason: 'Reason',
  tier: 'Plan',
};

export function labelOfField(name: string): string {
  return fieldLabels[name] ?? name;
}

/** Faults are told as the end of a sentence: "E-mail is not an e-mail address". */
export function faultText(label: string, detail: string): string {
  return /^[a-z]/.test(detail) ? `${label} ${detail}` : detail;
}

export function fieldId(form: string, name: string): string {
  return `${form}-${name}`;
}
