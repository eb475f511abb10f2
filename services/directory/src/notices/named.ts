/** For SQL: the names of what a notice is about, of the tables that `named` joins to it. */
export const names = 'organisation.name as "organisationName", structure.title as "structureTitle"';

export const named = `
  left join organisation on organisation.id = (notice.parameters ->> 'organisation')::uuid
  left join structure on structure.id = (notice.parameters ->> 'structure')::uuid`;
