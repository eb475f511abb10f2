/** What coverage is counted of. */
export const areaKinds = ['municipality', 'county'] as const;
export type AreaKind = (typeof areaKinds)[number];

/** How many digits the code of an area has, which tells one kind from the other. */
export const codeLength: Record<AreaKind, number> = { municipality: 4, county: 2 };
