package uk.nhs.london.aiportal.account;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import uk.nhs.london.aiportal.database.PostgresTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

@PostgresTest
@TestMethodOrder(OrderAnnotation.class)
class RealFormTokensTests {

	@Autowired
	private MockMvcTester mockMvc;

	@Test
	@Order(1)
	void aTestMayBringATokenOfItsOwn() {
		assertThat(this.mockMvc.post().uri("/sign-in").with(csrf()).exchange()).hasStatusOk();
		assertThat(this.mockMvc.get().uri("/sign-in").exchange()).cookies().doesNotContainCookie("XSRF-TOKEN");
	}

	@Test
	@Order(2)
	void theNextTestMeetsTheRealOnes() {
		assertThat(this.mockMvc.get().uri("/sign-in").exchange()).cookies().containsCookie("XSRF-TOKEN");
	}

}
