// Offers the position of the telephone, rounded to about a kilometre. The page works without it.
(() => {
  const here = document.getElementById('here');
  if (!here || !navigator.geolocation || !window.isSecureContext) {
    return;
  }
  const status = here.querySelector('[role=status]');
  const form = document.querySelector('form.search');
  const forget = () => form.querySelectorAll('[name=lat], [name=lon]').forEach((input) => input.remove());
  const send = (name, value) => {
    const input = document.createElement('input');
    input.type = 'hidden';
    input.name = name;
    input.value = value;
    form.append(input);
  };
  // a place that is written goes before a position, also before one from an earlier page
  form.addEventListener('submit', () => {
    if (form.elements.place.value.trim()) {
      forget();
    }
  });
  window.addEventListener('pageshow', (shown) => {
    if (shown.persisted) {
      forget();
      status.textContent = '';
    }
  });
  here.hidden = false;
  here.querySelector('button').addEventListener('click', () => {
    status.textContent = here.dataset.waiting;
    navigator.geolocation.getCurrentPosition((found) => {
      form.elements.place.value = '';
      forget();
      send('lat', found.coords.latitude.toFixed(2));
      send('lon', found.coords.longitude.toFixed(2));
      form.submit();
    }, () => {
      status.textContent = here.dataset.refused;
    }, { maximumAge: 600000, timeout: 20000 });
  });
})();
