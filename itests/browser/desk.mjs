// What the browser tests share: the browser, signing in, and looking for barriers.
import { chromium } from 'playwright-core';
import axe from 'axe-core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

export const base = process.env.BASE;

const logins = JSON.parse(readFileSync(process.env.LOGINS, 'utf8'));

export async function launch() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'],
  });
}

export const test = (name) => `[data-test="${name}"]`;

/** A page of its own person; what goes wrong in it is collected. */
export async function person(browser, options = {}) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'en-US',
    bypassCSP: true, // only so that axe can be put into the page
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  page.wrong = [];
  page.on('pageerror', (error) => page.wrong.push(String(error)));
  page.on('response', (response) => {
    if (response.status() >= 500) {
      page.wrong.push(`${response.status()} ${response.url()}`);
    }
  });
  return page;
}

export async function signIn(page, user, path = '') {
  await page.goto(`${base}/desk/${path}`);
  await page.locator(`${test('user')} input`).fill(user);
  await page.locator(`${test('password')} input`).fill(logins.find((login) => login.user === user).password);
  await page.locator(test('sign-in')).click();
  await page.locator(test('navigation')).waitFor({ state: 'attached' }); // on a phone it is folded away
}

export async function fill(page, field, value) {
  await page.locator(`${test(field)} input, ${test(field)} textarea`).first().fill(value);
}

/** Nothing that keeps somebody out: WCAG 2.2 A and AA. */
export async function withoutBarriers(page, where) {
  await page.evaluate(axe.source);
  const result = await page.evaluate(() => axe.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
  }));
  const found = result.violations.map((violation) =>
    `${violation.id}: ${violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(' | ')}`);
  assert.deepEqual(found, [], where);
}

/** No key of a message bundle is shown instead of its text. */
export async function translated(page) {
  const text = await page.evaluate(() => document.body.innerText);
  assert.doesNotMatch(text, /!\{|\?\?\?|(^|\s)![a-z]+\.[a-z]/);
}
