// A county's own service: it hears everything of needs and persons and writes down each effect, in a table without any
// key that would hide a second one.
import { startCountyCopy } from './county-copy-app.js';

await startCountyCopy(process.env);
