'use strict';

/** Stands for the tooltip of icon buttons, which no page draws: its parts are a sixth of what a test loads. */
exports.default = () => {
  throw new Error('A page draws a button with only an icon: take its line out of jest.config.js.');
};
