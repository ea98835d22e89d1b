/** All that gitlab-ci-local, which is made for Node 22, lacks in Node 20. */
if (!('union' in Set.prototype)) {
  // oxlint-disable-next-line no-extend-native -- in a process of its own
  Object.defineProperty(Set.prototype, 'union', {
    /** @this {Set<unknown>} @param {Set<unknown>} other */
    value(other) {
      return new Set([...this, ...other]);
    },
  });
}
