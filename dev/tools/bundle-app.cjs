'use strict';
// Forge's bundler looks at `require.main`, which an ES module started by Node does not have.
import('./bundle-app.ts')
  .then(({ main }) => main())
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
