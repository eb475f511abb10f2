import { knowsSync, natsConfig } from './nats-config.js';

const config = (version: string, sync?: 'always') =>
  natsConfig({ name: 'n', host: '127.0.0.1', port: 4222, storeDir: '/data', version, options: { sync } });

describe('the configuration of a nats-server', () => {
  it('asks for a flush of every message only when wanted, and only from servers that know it', () => {
    expect(config('2.15.1', 'always')).toContain('sync_interval: always');
    expect(config('2.15.1')).not.toContain('sync_interval');
    expect(config('2.9.10', 'always')).not.toContain('sync_interval');
    expect(['2.9.25', '2.10.0', '2.15.1', '3.0.0'].map(knowsSync)).toEqual([false, true, true, true]);
  });
});
