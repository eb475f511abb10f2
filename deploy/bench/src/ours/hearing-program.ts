import { startHearing } from './hear-needs.js';

const [url, servers, service] = process.argv.slice(2) as [string, string, string];
const app = await startHearing(url, servers, service);
process.once('disconnect', () => void app.close());
process.send!('ready');
