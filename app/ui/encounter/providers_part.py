"""The providers in the facts of an encounter."""

from functools import partial

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.people import Provider, is_npi
from app.ui.encounter.grid import FieldGrid
from app.ui.fields.field import Field

__all__ = ["ProvidersPart"]

_NPI_DIGITS = 10


class ProvidersPart(QWidget):
    """Who rendered and who bills; an NPI is checked while it is typed.

    A missing NPI is no fault here; a wrong one is not kept.
    """

    def __init__(self) -> None:
        super().__init__()
        self.rendering_name, self.rendering_npi = QLineEdit(), QLineEdit()
        self.billing_name, self.billing_npi = QLineEdit(), QLineEdit()
        self.tax_id = QLineEdit()
        rendering = Field(self.tr("NPI of the rendering provider"), self.rendering_npi)
        billing = Field(self.tr("NPI of the billing provider"), self.billing_npi)
        self._npis = (rendering, billing)
        for field, npi in ((rendering, self.rendering_npi), (billing, self.billing_npi)):
            npi.setMaxLength(_NPI_DIGITS)
            npi.textChanged.connect(partial(self._check, field))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(
            FieldGrid(
                self.tr("Providers"),
                [
                    (Field(self.tr("Rendering provider"), self.rendering_name), 5),
                    (rendering, 4),
                    (QWidget(), 3),
                    (Field(self.tr("Billing provider"), self.billing_name), 5),
                    (billing, 4),
                    (Field(self.tr("Tax number"), self.tax_id), 3),
                ],
            )
        )

    def show_providers(self, rendering: Provider, billing: Provider) -> None:
        """Fill the fields."""
        self.rendering_name.setText(rendering.name)
        self.rendering_npi.setText(rendering.npi)
        self.billing_name.setText(billing.name)
        self.billing_npi.setText(billing.npi)
        self.tax_id.setText(billing.tax_id)

    def rendering(self) -> Provider:
        """Return the rendering provider as the fields hold it."""
        return Provider(self.rendering_name.text().strip(), self.rendering_npi.text().strip())

    def billing(self) -> Provider:
        """Return the billing provider as the fields hold it."""
        return Provider(
            self.billing_name.text().strip(),
            self.billing_npi.text().strip(),
            self.tax_id.text().strip(),
        )

    def is_right(self) -> bool:
        """Check the NPIs to the end, and tell whether all is well."""
        for field, npi in zip(self._npis, (self.rendering_npi, self.billing_npi), strict=True):
            text = npi.text().strip()
            if 0 < len(text) < _NPI_DIGITS:
                field.refuse(self.tr("An NPI has 10 digits; leave it empty if unknown."))
        return not any(field.problem for field in self._npis)

    def _check(self, field: Field, text: str) -> None:
        npi = text.strip()
        if not npi:
            field.remark("")
        elif not npi.isdigit():
            field.refuse(self.tr("An NPI has digits only."))
        elif len(npi) < _NPI_DIGITS:
            field.remark(self.tr("{0} of 10 digits").format(len(npi)))
        elif is_npi(npi):
            field.remark(self.tr("The check digit fits."), "good")
        else:
            field.refuse(self.tr("Not an NPI: the check digit does not fit."))
