/** Stands for `@atlaskit/feature-gate-js-client`: what it answers when it was never initialised. */
const FeatureGates = {
  checkGate: (): boolean => false,
  getExperimentValue: <T>(_experiment: string, _parameter: string, fallback: T): T => fallback,
  initializeCompleted: (): boolean => false,
};
export default FeatureGates;
