import { startHearing } from './hear-needs.js';

const [url, servers, service] = process.argv.slice(2) as [string, string, string];
const app = await startHearing(url, servers, service);
process.once('disconnect', () => {
  setTimeout(() => process.exit(1), 5_000).unref(); // the servers may be gone already
  void app.close();
});
process.send!('ready');
