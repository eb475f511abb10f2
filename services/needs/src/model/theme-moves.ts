/** In the order of a theme's life. */
export const themeStatuses = [
  'suggested',
  'confirmed',
  'active',
  'answered',
  'closed',
  'dismissed',
  'merged',
] as const;
export type ThemeStatus = (typeof themeStatuses)[number];

export interface ThemeMove {
  /**
   * A leader: a county that the theme concerns, or the national level. The owner: the leader who confirmed it, or the
   * national level; of one that nobody has confirmed yet, any leader.
   */
  who: 'leader' | 'owner';
  from: readonly ThemeStatus[];
  to: ThemeStatus | 'same';
}

const confirmed = ['confirmed', 'active', 'answered'] as const;

/** What can happen to a theme, by the verb of the command; read by one guard, `allowOnTheme`. */
export const themeMoves = {
  confirm: { who: 'leader', from: ['suggested'], to: 'confirmed' },
  dismiss: { who: 'owner', from: ['suggested', 'confirmed'], to: 'dismissed' },
  activate: { who: 'owner', from: ['confirmed'], to: 'active' },
  join: { who: 'leader', from: confirmed, to: 'same' },
  leave: { who: 'leader', from: [...confirmed, 'closed'], to: 'same' },
  merge: { who: 'owner', from: ['suggested', ...confirmed], to: 'merged' },
  absorb: { who: 'owner', from: confirmed, to: 'same' },
  answer: { who: 'owner', from: confirmed, to: 'answered' },
  close: { who: 'owner', from: ['answered'], to: 'closed' },
} as const satisfies Record<string, ThemeMove>;

export type ThemeVerb = keyof typeof themeMoves;
