// The form is drawn before it works. If it does not begin to, this says so, why, and what to do. Browsers read it that
// understand nothing newer in the other scripts.
(function () {
  var PATIENCE = 4500;
  // What else goes wrong while the form begins to work is not about the form.
  var DOUBT = 500;
  var root = document.documentElement;
  var isSingle = "EDITION" === "single";
  // That the page was opened from a folder is told by another notice.
  if (!isSingle && location.protocol === "file:") return;

  var reasons = {
    off: "Tarayıcınızda WebAssembly yok ya da kapalı; prova onunla çalışır. Bazı tarayıcılar onu yüksek güvenlik ayarında kapatır.",
    lost: "Provanın dosyaları yüklenemedi: bağlantınız kesilmiş, sunucu yanıt vermemiş ya da sayfanın yeni bir sürümü yayımlanmış olabilir.",
    late: isSingle
      ? "Prova beş saniyedir açılmadı; bilgisayarınız çok meşgul olabilir. Beklerseniz kendiliğinden başlayabilir."
      : "Provanın dosyaları beş saniyedir gelmedi; bağlantınız yavaş olabilir. Gelince prova kendiliğinden başlar.",
    broken: "Tarayıcınız provayı çalıştıramadı.",
  };
  var told = "";

  function paragraph(words) {
    var made = document.createElement("p");
    made.textContent = words;
    return made;
  }
  function tell(reason) {
    var place = document.getElementById("not-started");
    // The first thing that went wrong is the reason of what follows; that it takes long is none.
    if (!place || isLive() || (told && told !== "late")) return;
    told = reason;
    while (place.firstChild) place.removeChild(place.firstChild);
    var title = document.createElement("strong");
    title.textContent = reason === "late" ? "Prova henüz başlamadı." : "Prova başlatılamadı.";
    var first = paragraph(" " + reasons[reason]);
    first.insertBefore(title, first.firstChild);
    place.appendChild(first);
    place.appendChild(
      paragraph("Sayfayı yenileyiniz; yine olmazsa Firefox, Chrome ya da Edge’in güncel sürümünü deneyiniz. Bütün adımlar bu sayfada okunabilir.")
    );
    if (!isSingle && reason !== "off" && reason !== "broken") {
      place.appendChild(paragraph("USB bellekte ya da bilgisayarınızda rehber.html dosyası varsa o, bağlantı olmadan da çalışır."));
    }
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = "Sayfayı yenile";
    button.addEventListener("click", function () {
      location.reload();
    });
    place.appendChild(button);
  }
  function isLive() {
    return root.classList.contains("live");
  }
  function tellSoon(reason) {
    setTimeout(function () {
      tell(reason);
    }, DOUBT);
  }
  function failed(error) {
    var isLost = !isSingle && ((error && error.name === "TypeError") || isFileMissing());
    tellSoon(isLost ? "lost" : "broken");
  }
  // The page that a host sends instead is no module either.
  function isFileMissing() {
    return performance.getEntriesByType("resource").some(function (file) {
      return /\.wasm$/.test(file.name) && file.responseStatus >= 400;
    });
  }
  // The element of a script tells its failure to nobody above it, but on the way down.
  function onError(event) {
    if (event.target !== window) {
      if (event.target.localName === "script" && event.target.type === "module") tellSoon("lost");
    } else failed(event.error);
  }
  function onRejection(event) {
    failed(event.reason);
  }
  addEventListener("error", onError, true);
  addEventListener("unhandledrejection", onRejection);

  var timer = setTimeout(function () {
    tell("late");
  }, PATIENCE);
  var observer = new MutationObserver(function () {
    if (!isLive()) return;
    observer.disconnect();
    clearTimeout(timer);
    removeEventListener("error", onError, true);
    removeEventListener("unhandledrejection", onRejection);
    var place = document.getElementById("not-started");
    while (place.firstChild) place.removeChild(place.firstChild);
  });
  observer.observe(root, { attributes: true, attributeFilter: ["class"] });
  if (typeof WebAssembly !== "object") {
    addEventListener("DOMContentLoaded", function () {
      tell("off");
    });
  }
})();
