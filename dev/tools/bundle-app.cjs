'use strict';
// Forge's bundler reads `require.main`, which is missing in an ES module started by Node.
import('./bundle-app.ts')
  .then(({ main }) => main())
  .catch((error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
