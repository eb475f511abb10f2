/** In the order of a need's life. */
export const needStatuses = [
  'draft',
  'published',
  'acknowledged',
  'in_handling',
  'awaiting_info',
  'escalated',
  'returned',
  'referred',
  'answered',
  'declined',
  'closed',
  'withdrawn',
] as const;
export type NeedStatus = (typeof needStatuses)[number];

/** Somebody must act: the need is published and neither answered nor ended in another way. */
export const openStatuses = [
  'published',
  'acknowledged',
  'in_handling',
  'awaiting_info',
  'escalated',
  'returned',
  'referred',
] as const satisfies NeedStatus[];

export const isOpen = (status: NeedStatus): boolean =>
  (openStatuses as readonly NeedStatus[]).includes(status);
