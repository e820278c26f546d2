// Runs in the page before anything else: the editor's side, as a webview finds it.
window.hostSide = { sent: [], kept: undefined, violations: [], known: [] };
document.addEventListener('securitypolicyviolation', (event) => {
  window.hostSide.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
});
window['acquireVsCodeApi'] = () => ({
  postMessage: (/** @type {unknown} */ message) => window.hostSide.sent.push(message),
  setState: (/** @type {unknown} */ state) => (window.hostSide.kept = state),
  getState: () => window.hostSide.kept,
});
