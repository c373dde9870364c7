// The pages for everybody: somebody without a sign-in, with and without scripts, on a telephone and on a screen.
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { base, eventually, keyOf, launch, person, scenario, test, translated, withoutBarriers } from './desk.mjs';

const PAGES = ['', 'near?place=Lucknow', 'near?place=Bilaspur&service=police_station', 'near?place=Qxzzq', 'near?service=x',
  'state/UP', 'district/UP-LUCKNOW', 'district/UP-LUCKNOW?service=hospital', 'office/PS-UP-LUCKNOW-01', 'office/none'];

/** An address that stands on a home, and that nobody outside may read. */
const SECRET = '77 Synthetic Lane, Lucknow';

/** An address that an organisation has opened, and takes back later. */
const OPENED = '12 Synthetic Street, Lucknow';

let browser;

before(async () => {
  browser = await launch();
});

after(() => browser.close());

const address = (path, language) => `${base}/help/${path}${path.includes('?') ? '&' : '?'}lang=${language}`;

/** A page as it is sent. */
async function sent(path, headers = {}) {
  const answer = await fetch(`${base}/${path}`, { headers });
  return { answer, text: await answer.text() };
}

for (const [width, name] of [[360, 'telephone'], [1280, 'screen']]) {
  scenario(`every page for everybody is without barriers on a ${name}, in both languages`, async () => {
    const page = await person(browser, { viewport: { width, height: 800 } });
    for (const language of ['en', 'hi']) {
      for (const path of PAGES) {
        await page.goto(address(path, language));
        assert.equal(await page.evaluate(() => document.documentElement.lang), language);
        await withoutBarriers(page, `${path} (${language})`);
        await translated(page);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(over <= 0, `${path} (${language}): ${over} px too wide`);
        if (language === 'hi') {
          assert.match(await page.locator('h1').innerText(), /[\u0900-\u097F]/);
        }
      }
    }
    assert.deepEqual(page.wrong, []);
    await page.context().close();
  });
}

scenario('without scripts somebody finds who can help, and calls them', async () => {
  const page = await person(browser, { javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  await page.goto(`${base}/help/`);
  assert.equal(await page.locator('nav.lines a').first().getAttribute('href'), 'tel:1098');
  assert.equal(await page.locator('#here').isVisible(), false);
  await page.locator('#place').fill('Malihabad');
  await page.locator('#service').selectOption('police_station');
  await page.locator('form button').click();
  await page.waitForURL(/\/help\/near\?place=Malihabad&service=police_station/);
  await page.locator('h1').getByText('Lucknow').waitFor();
  await page.locator('.offices a', { hasText: 'Lucknow' }).first().click();
  await page.waitForURL(/\/help\/office\//);
  await page.locator('a[hreflang=hi]').click();
  await page.waitForURL(/lang=hi/);
  assert.equal(await page.locator('html').getAttribute('lang'), 'hi');
  assert.deepEqual(await page.context().cookies(), []);
  await page.context().close();
});

scenario('the sign-in page of officers leads whoever is none to these pages', async () => {
  const page = await person(browser);
  await page.goto(`${base}/desk/`);
  await page.locator(test('help')).click();
  await page.waitForURL(/\/help\/$/);
  await page.locator('nav.lines a').first().waitFor();
  await page.context().close();
});

scenario('where scripts run the position of the telephone is offered, rounded to about a kilometre', async () => {
  const page = await person(browser, {
    permissions: ['geolocation'], geolocation: { latitude: 26.84671, longitude: 80.94619 }, bypassCSP: false,
  });
  await page.goto(`${base}/help/`);
  await page.locator('#here button').click();
  await page.waitForURL(/lat=26\.85&lon=80\.95/);
  await page.locator('.offices li').first().waitFor();
  // another service near where one is
  await page.locator('#service').selectOption('police_station');
  await page.locator('form.search button').click();
  await page.waitForURL(/lat=26\.85&lon=80\.95.*service=police_station/);
  // a place that is written goes before the position, also after Back
  for (const back of [false, true]) {
    if (back) {
      await page.goBack();
    }
    await page.locator('#place').fill('Malihabad');
    await page.locator('form.search button').click();
    await page.waitForURL(/place=Malihabad/);
    assert.doesNotMatch(page.url(), /lat=/);
    await page.locator('h1').getByText('Malihabad').waitFor();
  }
  assert.deepEqual(page.wrong, []);
  await page.context().close();
});

scenario('what is wrong is told at the form, and leads there', async () => {
  const page = await person(browser);
  await page.goto(`${base}/help/near?service=childrens_home&lat=48&lon=11`);
  await page.waitForFunction(() => document.title.startsWith('Error:'));
  assert.equal(await page.locator('.problem li').count(), 2);
  await page.locator('.problem a').first().click();
  assert.equal(await page.evaluate(() => document.querySelector(location.hash).tagName), 'INPUT');
  await page.context().close();
});

scenario('where children live is on no page, whatever is marked, and hidden addresses are gone', async () => {
  const admin = { ...keyOf('admin'), 'Content-Type': 'application/json' };
  const office = async (body) => {
    const made = await fetch(`${base}/api/v1/offices`, {
      method: 'POST', headers: admin, body: JSON.stringify({ district: 'UP-LUCKNOW', confirmed: true, ...body }),
    });
    assert.equal(made.status, 201, await made.clone().text());
    return made.json();
  };
  const reached = (value) => [{ kind: 'address', value, public: true }, { kind: 'mobile', value: '9415077077', public: true }];
  const place = { latitude: 26.8, longitude: 80.8, address_hidden: false };
  const home = await office({ type: 'childrens_home', name: 'Synthetic lane home', contacts: reached(SECRET), ...place });
  const desk = await office({ type: 'ngo', name: 'Synthetic society of the lane', contacts: reached(`${SECRET}, PIN 226001`), ...place });
  const contacts = reached(OPENED);
  const friends = await office({ type: 'ngo', name: 'Synthetic lane friends', contacts, latitude: 26.9, longitude: 80.9 });
  for (const path of ['help/near?place=Lucknow', 'help/district/UP-LUCKNOW', 'help/state/UP', `help/office/${home.id}`,
    'api/v1/public/offices?district=UP-LUCKNOW', 'api/v1/public/offices?latitude=26.9&longitude=80.9&limit=100',
    `api/v1/public/offices/${home.id}`]) {
    const { text } = await sent(path);
    assert.ok(!text.includes('Synthetic lane home'), path);
    assert.ok(!text.includes(home.id) || path.endsWith(home.id), path);
  }
  assert.equal((await sent(`help/office/${home.id}`)).answer.status, 404);
  assert.equal((await sent(`api/v1/public/offices/${home.id}`)).answer.status, 404);
  // the society has its desk in the home: that is told of nobody, about a second after it was entered
  await eventually(async () => {
    const { text } = await sent(`help/office/${desk.id}`);
    return !text.includes(SECRET) && !text.includes('geo:') && text.includes('tel:9415077077');
  }, 'the address of a home is told as that of another office');
  const shown = await sent(`help/office/${friends.id}`);
  assert.ok(shown.text.includes(OPENED) && shown.text.includes('geo:26.9,80.9'));
  const hidden = await fetch(`${base}/api/v1/offices/${friends.id}`, {
    method: 'PATCH',
    headers: { ...admin, 'Content-Type': 'application/merge-patch+json', 'If-Match': '"1"' },
    body: JSON.stringify({ address_hidden: true, contacts: [{ kind: 'address', value: OPENED }, contacts[1]] }),
  });
  assert.equal(hidden.status, 200, await hidden.text());
  const gone = await sent(`help/office/${friends.id}`);
  assert.ok(!gone.text.includes(OPENED) && !gone.text.includes('geo:') && gone.text.includes('tel:9415077077'));
});

scenario('every answer forbids what it does not need, is light, and is kept by caches', async () => {
  for (const path of PAGES) {
    const { answer, text } = await sent(`help/${path}`, { 'Accept-Language': 'hi' });
    assert.ok(Buffer.byteLength(text) < 30_000, path);
    assert.doesNotMatch(answer.headers.get('content-security-policy'), /unsafe|\*/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
    assert.equal(answer.headers.get('set-cookie'), null);
    assert.match(text, /<html lang="hi">/);
    if (answer.status === 200) {
      const again = await sent(`help/${path}`, { 'Accept-Language': 'hi', 'If-None-Match': answer.headers.get('etag') });
      assert.equal(again.answer.status, 304, path);
    }
  }
  const programs = await sent('api/v1/public/offices?place=226001&type=police_station');
  assert.equal(programs.answer.headers.get('cache-control'), 'public, max-age=60');
  assert.ok(JSON.parse(programs.text).items.length > 0);
  assert.match((await sent('robots.txt')).text, /Disallow: \//);
  assert.equal((await fetch(`${base}/help/`, { method: 'POST' })).status, 405);
});
