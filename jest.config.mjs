import { availableParallelism } from 'node:os';

/** Tests run on the compiled output: what is tested is what ships. */
export default {
  testEnvironment: 'node',
  roots: ['libs', 'services', 'deploy'],
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '\\.e2e\\.spec\\.js$'],
  transform: {},
  globalSetup: './libs/testing/dist/jest-global-setup.js',
  globalTeardown: './libs/testing/dist/jest-global-teardown.js',
  // Each worker starts whole installations on the same PostgreSQL: more of them would only wait for connections.
  maxWorkers: Math.min(availableParallelism(), 4),
  testTimeout: 60_000,
};
