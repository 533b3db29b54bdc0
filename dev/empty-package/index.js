'use strict';
// Takes the place of `keytar`, which Forge's command-line packages pull in and which does not build without a desktop.
