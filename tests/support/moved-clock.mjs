/** For `node --import`: the clock begins at the moment that CLOCK says, and goes on from there. */
const began = process.env['CLOCK'];
if (began) {
  const RealDate = Date;
  const ahead = RealDate.parse(began) - RealDate.now();
  const now = () => RealDate.now() + ahead;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, parts, made) =>
      Reflect.construct(target, parts.length === 0 ? [now()] : parts, made),
    apply: () => new RealDate(now()).toString(),
    get: (target, name) => (name === 'now' ? now : Reflect.get(target, name)),
  });
}
