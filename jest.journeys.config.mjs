import specs from './jest.config.mjs';

/** Journeys run the whole system, so one at a time, after the specs; at most two within one that waits for both. */
export default {
  ...specs,
  testMatch: ['**/dist/**/*.e2e.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  maxConcurrency: 2,
  testTimeout: 300_000,
};
