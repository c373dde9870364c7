// What comes out of the printer: the texts of the pages.
import { extractText, getDocumentProxy } from 'unpdf';
import { test } from './desk.mjs';

const A4 = { format: 'A4', preferCSSPageSize: true };

/** The text of each page that the browser prints by itself, as with Ctrl+P. */
export async function pagesOf(page) {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf(A4)));
  return (await extractText(pdf, { mergePages: false })).text.map((text) => text.replace(/\s+/g, ' '));
}

/** Clicks the button that prints, which a browser without windows does not do by itself; then the text of each page. */
export async function print(page) {
  await page.evaluate(() => { window.print = () => { document.body.dataset.printed = 'yes'; }; });
  await page.locator(test('print')).click();
  await page.locator('body[data-printed="yes"]').waitFor({ state: 'attached' });
  await page.evaluate(() => { delete document.body.dataset.printed; });
  return pagesOf(page);
}
