import { startService } from '@lanken/http';
import { needs } from './service.js';

await startService(needs);
