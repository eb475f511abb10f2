import specs from './jest.config.mjs';

/** Journeys run the whole system, so one at a time, after the specs. */
export default {
  ...specs,
  testMatch: ['**/dist/**/*.e2e.spec.js'],
  testPathIgnorePatterns: ['/node_modules/'],
  maxWorkers: 1,
  testTimeout: 300_000,
};
