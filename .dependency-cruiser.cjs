/** Import cycles are refused, type imports included. A part that is loaded later may import who loads it. */
module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Move what both files need, often a type, into a file of its own.',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)build/|node_modules' },
  },
};
