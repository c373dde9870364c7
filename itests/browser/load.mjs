// How long the desk takes to be there, for bench/desk.sh: a first visit with an empty cache, the way through sign-in to
// the home page, and a second visit. A line for each: milliseconds of the three, and kilobytes of the first visit.
import { base, launch, password, test } from './desk.mjs';

const runs = Number(process.env.RUNS ?? 5);
const browser = await launch();
for (let run = 0; run <= runs; run++) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  network.on('Network.loadingFinished', (event) => { bytes += event.encodedDataLength; });
  const timed = async (work) => {
    const began = performance.now();
    await work();
    return Math.round(performance.now() - began);
  };
  const first = await timed(async () => {
    await page.goto(`${base}/desk/`);
    await page.locator(`${test('user')} input`).waitFor();
  });
  const kilobytes = Math.round(bytes / 1000);
  await page.locator(`${test('user')} input`).fill('police.lucknow');
  await page.locator(`${test('password')} input`).fill(password('police.lucknow'));
  const home = await timed(async () => {
    await page.locator(test('sign-in')).click();
    await page.locator(test('navigation')).waitFor();
  });
  const again = await timed(async () => {
    await page.reload();
    await page.locator(test('navigation')).waitFor();
  });
  // the first one warms the server
  if (run > 0) {
    console.log(first, home, again, kilobytes);
  }
  await context.close();
}
await browser.close();
