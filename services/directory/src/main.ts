import { startService } from '@lanken/http';
import { directory } from './directory.js';

await startService(directory);
