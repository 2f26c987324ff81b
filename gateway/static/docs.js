// Draws the API's description; the nonce lets Redoc's own style pass the Content-Security-Policy.
const place = document.getElementById("redoc");
Redoc.init(
  place.dataset.spec,
  {
    nonce: place.dataset.nonce,
    disableSearch: true,
    theme: { colors: { primary: { main: "#0d4654" } }, typography: { fontFamily: '"Noto Sans", sans-serif', headings: { fontFamily: '"Noto Sans", sans-serif' } } },
  },
  place,
);
