import { startService } from '../index.js';
import { notes } from './notes.js';

await startService(notes);
