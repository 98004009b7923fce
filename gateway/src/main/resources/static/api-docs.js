"use strict";

const place = document.getElementById("interfaces");
const documents = place.dataset.documents.split(" ");

/** The token that shows a call comes from this page, as the gateway asks of calls with a session. */
function xsrfToken() {
  const cookie = document.cookie.split("; ").find((entry) => entry.startsWith("JALON-XSRF="));
  return cookie === undefined ? "" : decodeURIComponent(cookie.substring("JALON-XSRF=".length));
}

SwaggerUIBundle({
  domNode: place,
  urls: documents.map((name) => ({ name, url: `/api/openapi/${name}` })),
  presets: [SwaggerUIBundle.presets.apis, SwaggerUIStandalonePreset],
  layout: "StandaloneLayout",
  deepLinking: true,
  validatorUrl: null,
  requestInterceptor: (request) => {
    if (new URL(request.url, window.location.href).origin === window.location.origin) {
      request.headers["X-XSRF-TOKEN"] = xsrfToken();
    }
    return request;
  },
});
