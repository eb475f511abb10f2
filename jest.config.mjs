/** Tests run on the compiled output: what is tested is what ships. */
export default {
  testEnvironment: 'node',
  roots: ['libs', 'services', 'deploy'],
  testMatch: ['**/dist/**/*.spec.js'],
  testPathIgnorePatterns: ['/node_modules/', '\\.e2e\\.spec\\.js$'],
  transform: {},
  testTimeout: 60_000,
};
