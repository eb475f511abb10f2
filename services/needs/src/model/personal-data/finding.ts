/** What is taken for personal data in a text; a name is only a guess. */
export const findingKinds = ['identity_number', 'phone_number', 'email_address', 'name'] as const;
export type FindingKind = (typeof findingKinds)[number];

/** A place in a text that looks like personal data; what stands there is never repeated. */
export interface Finding {
  kind: FindingKind;
  /** Index of its first UTF-16 unit. */
  from: number;
  /** Index behind its last. */
  to: number;
}

/** Whether nothing with such a finding is said to others unless somebody gives a reason. */
export const blocks = ({ kind }: Pick<Finding, 'kind'>): boolean => kind !== 'name';
