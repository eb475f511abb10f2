import { v5 } from 'uuid';

const own = '5b4d3f1c-6f0e-5a43-9d2b-0c5c8a1f7e02'; // the namespace of what the directory derives

/** The id of what is not kept by itself but follows from something that is: always the same. */
export const derivedId = (of: string, what: string): string => v5(`${what}/${of}`, own);
